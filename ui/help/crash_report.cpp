#include "ui/help/crash_report.h"

#include <QFile>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <string_view>

#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <link.h>
#endif

namespace pinacle {

static constexpr int kSignals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

QString crashReportFile(const QString& home)
{
    return home + QStringLiteral("/crash.txt");
}

namespace {

// What a signal's handler may use has to be there before: it can neither allocate nor take a lock.
struct Module
{
    char name[48];
    uintptr_t begin;
    uintptr_t end;
};
std::array<char, 1024> reportPath;
std::array<char, 64 * 1024> handlerStack; // the usual one may be what is full
std::array<Module, 256> modules;
size_t moduleCount = 0;

void put(int file, std::string_view text)
{
    if (::write(file, text.data(), text.size()) < 0) {
        // There is nobody left to tell.
    }
}

void putNumber(int file, uintptr_t number, unsigned base)
{
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = "0123456789abcdef"[number % base];
    while ((number /= base) > 0);
    put(file, {digits + at, sizeof digits - at});
}

#ifdef Q_OS_LINUX
int noteModule(dl_phdr_info* info, size_t, void*)
{
    if (moduleCount == modules.size())
        return 1;
    Module& module = modules[moduleCount++];
    const char* slash = std::strrchr(info->dlpi_name, '/');
    const char* name = slash ? slash + 1 : info->dlpi_name;
    qstrncpy(module.name, *name ? name : "program", sizeof module.name);
    module.begin = info->dlpi_addr;
    for (int i = 0; i < info->dlpi_phnum; ++i)
        if (info->dlpi_phdr[i].p_type == PT_LOAD)
            module.end = qMax<uintptr_t>(module.end, info->dlpi_addr + info->dlpi_phdr[i].p_vaddr +
                                                         info->dlpi_phdr[i].p_memsz);
    return 0;
}

void putFrame(int file, uintptr_t address)
{
    for (size_t i = 0; i < moduleCount; ++i)
        if (address >= modules[i].begin && address < modules[i].end) {
            put(file, modules[i].name);
            put(file, "+0x");
            putNumber(file, address - modules[i].begin, 16);
            put(file, "\n");
            return;
        }
    put(file, "?\n");
}
#endif

void report(int number)
{
    const int file = ::open(reportPath.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, "Pinacle Desktop " PINACLE_VERSION "\nsignal ");
        putNumber(file, uintptr_t(number), 10);
        put(file, "\nat ");
        putNumber(file, uintptr_t(::time(nullptr)), 10);
        put(file, " (seconds since 1970)\n\n");
        void* frames[64];
        const int count = backtrace(frames, 64);
#ifdef Q_OS_LINUX
        for (int i = 0; i < count; ++i)
            putFrame(file, reinterpret_cast<uintptr_t>(frames[i]));
#else
        backtrace_symbols_fd(frames, count, file); // macOS names a library without its folder
#endif
        ::close(file);
    }
    ::raise(number); // SA_RESETHAND: now it takes its course
}

} // namespace

void writeCrashReportsTo(const QString& home)
{
    const QByteArray path = QFile::encodeName(crashReportFile(home));
    if (path.size() >= qsizetype(reportPath.size()))
        return;
    std::memcpy(reportPath.data(), path.constData(), size_t(path.size()) + 1);
#ifdef Q_OS_LINUX
    moduleCount = 0;
    dl_iterate_phdr(noteModule, nullptr);
#endif
    void* frame;
    backtrace(&frame, 1); // loads what it needs now
    stack_t stack = {};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = report;
    action.sa_flags = int(SA_ONSTACK | SA_RESETHAND);
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
}

} // namespace pinacle
