// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/analysis_desk.h"
#include "support/catch.h"

#include <QCoreApplication>

#include <filesystem>
#include <fstream>
#include <string>

namespace cspdesk::tests {

/// Lets the event loop turn until the desk has come to its end; gives how many turns that took.
inline int settle(const presentation::AnalysisDesk& desk)
{
    int turns = 0;
    for (; desk.isBusy(); ++turns)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return turns;
}

inline std::filesystem::path written(const std::filesystem::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

inline const std::filesystem::path& sampleExtract()
{
    static const std::filesystem::path path(CSPDESK_SOURCE_DIR "/resources/sample/suspects-2024.csv");
    return path;
}

/// A small extract: suspect A twice for shoplifting, and so on; `rows` are added to it.
inline std::string smallExtract(const std::string& rows = {})
{
    return "crime_ref,suspect_id,crime_type,recorded_date,gender,age,home_district\n"
           "c1,A,Shoplifting,2024-01-01,M,30,Cambridge City\n"
           "c2,A,Shoplifting,2024-02-01,M,30,Cambridge City\n"
           "c3,B,Arson,2024-03-01,F,40,Fenland\n"
         + rows;
}

} // namespace cspdesk::tests
