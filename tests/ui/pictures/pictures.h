#pragma once

#include "tests/ui/seeded_home.h"

#include <QSet>
#include <QWidget>

namespace pinacle {

class MainWindow;
class Theme;

/// What the pod shop-api answers.
QList<HealthItem> healthOf(bool isWell);

/// Renders each page in each of its states into a folder, for eyes and for tests/ui/pictures_test. What a
/// seeded database cannot hold (answers of a pod, live output) is put in through the same signals and setters
/// that the program uses; the clock stands still, so that a picture changes only with the window.
class Pictures final
{
public:
    Pictures(Theme& theme, const QString& folder)
        : m_theme(theme)
        , m_folder(folder)
    {
    }

    void take(const QString& suffix);          ///< "light" or "dark"
    bool isWhole() const { return m_isWhole; } ///< no picture has words that are cut off

private:
    // pods.cpp
    void takePods(SeededHome& seeded, MainWindow& window);
    void takePodTabs(SeededHome& seeded, MainWindow& window, const QString& running);
    void takeMetrics(SeededHome& seeded, MainWindow& window, const QString& podId);
    void takePodLogs(SeededHome& seeded, MainWindow& window, const QString& podId);
    void takeSnapshots(SeededHome& seeded, MainWindow& window, const QString& podId);
    void takeTerminal();
    // sections.cpp
    void takeSections(SeededHome& seeded, MainWindow& window);
    void takeAllSnapshots(SeededHome& seeded, MainWindow& window);
    void takeSeveralSnapshots(MainWindow& window);
    void takeLogs(SeededHome& seeded, MainWindow& window);
    void takeKeys(SeededHome& seeded, MainWindow& window);
    void takeShell(SeededHome& seeded, MainWindow& window);
    // dialogs.cpp
    void takeNewPod(SeededHome& seeded);
    void takeFolder(SeededHome& seeded);
    void takeGitHub(SeededHome& seeded);
    void takeDialogs(SeededHome& seeded);
    // states.cpp
    void takeEmpty();
    void takeFull();
    void takeTroubles();

    /// A window of the usual size over a home.
    static void show(MainWindow& window);
    void save(QWidget& widget, const QString& name);
    void saveSharp(QWidget& widget, const QString& name); ///< the same at 2x
    void write(const QImage& image, const QString& name);
    static void choose(MainWindow& window, const QString& podId);
    static void showTab(MainWindow& window, const QString& name);

    Theme& m_theme;
    QString m_folder;
    QString m_suffix;
    QSet<QString> m_taken;
    bool m_isWhole = true;
};

} // namespace pinacle
