#include "ui/pods/output_buffer.h"

#include "core/pods/pod_service.h"

namespace pinacle {

static constexpr qsizetype kKept = 128 * 1024;

OutputBuffer::OutputBuffer(PodService& pods, QObject* parent)
    : QObject(parent)
{
    connect(&pods, &PodService::outputReceived, this, [this](const QString& podId, const QString& piece) {
        QString& text = m_texts[podId];
        text += piece;
        if (text.size() > 2 * kKept)
            text = text.right(kKept);
    });
    connect(&pods, &PodService::podRemoved, this, [this](const QString& podId) { m_texts.remove(podId); });
}

} // namespace pinacle
