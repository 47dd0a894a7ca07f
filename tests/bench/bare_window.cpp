// The yardstick: a Qt window with nothing in it. Prints the milliseconds from the program's start to its
// first frame, and the memory that it then has.
#include "tests/bench/first_frame.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1240, 780);
    pinacle::reportFirstFrame(window);
    window.show();
    return QApplication::exec();
}
