#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace pinacle {

struct LimaProgram;
class ServerService;
class TextLabel;

/// What is known of Lima here: that it is being looked for, its version and place, that it is too old or
/// missing, with the command that mends it. Notices by itself when Lima was installed. Hidden where Lima is
/// not missed: on Linux pods can run without it.
class LimaNote final : public QWidget
{
    Q_OBJECT

public:
    explicit LimaNote(ServerService& servers, QWidget* parent = nullptr);

    /// "Lima 1.0.7 at /usr/bin/limactl", and whether that is too old.
    static QString textOf(const LimaProgram& lima);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool isWanted() const;
    void refresh();
    void say(const QString& text, const QString& command);

    ServerService& m_servers;
    TextLabel* m_text;
    QWidget* m_remedy;
    TextLabel* m_command;
    QPushButton* m_copy;
    QPushButton* m_again;
    QTimer m_clock;
};

} // namespace pinacle
