// SPDX-License-Identifier: MIT
#include "sources/boundary_file.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace cspdesk::sources {
namespace {

using nlohmann::json;

constexpr std::size_t mostCorners = 2'000'000;

class Reading
{
public:
    BasicResult<BoundaryFile, std::string> read(std::string_view text)
    {
        if (text.size() > mostBytesOfBoundaries)
            return refuse(std::string("The file is larger than 64 MB. Take generalised boundaries of your area."));
        const json file = json::parse(text, nullptr, false);
        if (file.is_discarded() || !file.is_object())
            return refuse(std::string("The file is no GeoJSON."));
        const auto features = file.find("features");
        if (file.value("type", json()) != "FeatureCollection" || features == file.end() || !features->is_array())
            return refuse(std::string("The file is no GeoJSON with a list of areas (“FeatureCollection”)."));
        std::size_t number = 0;
        for (const json& feature : *features) {
            ++number;
            if (!readFeature(feature))
                return refuse("Area " + std::to_string(number) + ": " + m_fault);
        }
        if (m_out.areas.empty())
            return refuse(std::string("The file has no area in it (“Polygon” or “MultiPolygon”)."));
        m_out.isInDegrees = m_isInDegrees;
        return std::move(m_out);
    }

private:
    bool fault(std::string what)
    {
        m_fault = std::move(what);
        return false;
    }

    bool readFeature(const json& feature)
    {
        const auto geometry = feature.is_object() ? feature.find("geometry") : feature.end();
        if (!feature.is_object() || geometry == feature.end() || !geometry->is_object())
            return true; // without a place
        const std::string type =
            geometry->value("type", json()).is_string() ? geometry->at("type").get<std::string>() : "";
        const json coordinates = geometry->value("coordinates", json::array());
        BoundaryArea area;
        if (type == "Polygon") {
            if (!readPolygon(coordinates, area))
                return false;
        } else if (type == "MultiPolygon") {
            for (const json& polygon : coordinates)
                if (!readPolygon(polygon, area))
                    return false;
        } else
            return true;
        if (const auto properties = feature.find("properties"); properties != feature.end() && properties->is_object())
            for (const auto& [key, value] : properties->items())
                if (value.is_string())
                    area.names.push_back(value.get<std::string>());
        if (!area.rings.empty())
            m_out.areas.push_back(std::move(area));
        return true;
    }

    bool readPolygon(const json& polygon, BoundaryArea& out)
    {
        if (!polygon.is_array())
            return fault("its outline is no list of rings.");
        for (const json& ring : polygon) {
            if (!ring.is_array())
                return fault("its outline is no list of rings.");
            auto& corners = out.rings.emplace_back();
            for (const json& place : ring) {
                if (!place.is_array() || place.size() < 2 || !place[0].is_number() || !place[1].is_number())
                    return fault("a corner of it is no pair of numbers.");
                const Corner corner{place[0].get<double>(), place[1].get<double>()};
                constexpr double farthest = 1e8;
                if (!(std::abs(corner.east) <= farthest) || !(std::abs(corner.north) <= farthest))
                    return fault("a corner of it lies out of the world.");
                m_isInDegrees = m_isInDegrees && std::abs(corner.east) <= 180 && std::abs(corner.north) <= 90;
                corners.push_back(corner);
                if (++m_corners > mostCorners)
                    return fault("there are more than two million corners. Take generalised boundaries.");
            }
            if (corners.size() > 1 && corners.front() == corners.back())
                corners.pop_back(); // closed by itself
            if (corners.size() < 3)
                out.rings.pop_back();
        }
        return true;
    }

    BoundaryFile m_out;
    std::string m_fault;
    std::size_t m_corners = 0;
    bool m_isInDegrees = true;
};

} // namespace

BasicResult<BoundaryFile, std::string> readBoundaries(std::string_view text) { return Reading().read(text); }

} // namespace cspdesk::sources
