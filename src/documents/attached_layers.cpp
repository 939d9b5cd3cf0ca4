// SPDX-License-Identifier: MIT
#include "documents/attached_layers.h"

#include <set>

namespace cspdesk::documents::pdf {
namespace {

std::set<QPDFObjGen> listed(QPDFObjectHandle array)
{
    std::set<QPDFObjGen> out;
    if (array.isArray())
        for (QPDFObjectHandle& each : array.getArrayAsVector())
            if (each.isIndirect())
                out.insert(each.getObjGen());
    return out;
}

} // namespace

void Layers::take(QPDF& file, AttachedSource& source)
{
    QPDFObjectHandle properties = source.file().getRoot().getKey("/OCProperties");
    if (!properties.isDictionary() || !properties.getKey("/OCGs").isArray())
        return;
    QPDFObjectHandle usual = properties.getKey("/D");
    const bool areOff = usual.isDictionary() && usual.getKey("/BaseState").isNameAndEquals("/OFF");
    const std::set<QPDFObjGen> on = usual.isDictionary() ? listed(usual.getKey("/ON")) : std::set<QPDFObjGen>();
    const std::set<QPDFObjGen> off = usual.isDictionary() ? listed(usual.getKey("/OFF")) : std::set<QPDFObjGen>();
    for (QPDFObjectHandle& layer : properties.getKey("/OCGs").getArrayAsVector()) {
        if (!layer.isIndirect() || !layer.isDictionary())
            continue;
        m_all.push_back(file.copyForeignObject(layer));
        if (off.contains(layer.getObjGen()) || (areOff && !on.contains(layer.getObjGen())))
            m_hidden.push_back(m_all.back());
    }
}

void Layers::write(QPDF& file) const
{
    if (m_all.empty())
        return;
    QPDFObjectHandle usual = QPDFObjectHandle::newDictionary();
    usual.replaceKey("/OFF", QPDFObjectHandle::newArray(m_hidden));
    usual.replaceKey("/Order", QPDFObjectHandle::newArray(m_all));
    QPDFObjectHandle properties = QPDFObjectHandle::newDictionary();
    properties.replaceKey("/OCGs", QPDFObjectHandle::newArray(m_all));
    properties.replaceKey("/D", usual);
    file.getRoot().replaceKey("/OCProperties", properties);
}

} // namespace cspdesk::documents::pdf
