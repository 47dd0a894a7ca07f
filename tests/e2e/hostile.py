"""Texts that break what is quoted, split, matched or printed carelessly."""

import random

CANARY = "/tmp/pinacle-e2e-canary"


def hostile_texts():
    touch = f"touch {CANARY}"
    texts = [
        "", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\\", "\\\\", "\\n", "'", "''", "'\\''", '"', '""', "`", "``", "$", "$$",
        "$HOME", "${HOME}", f"$({touch})", f"`{touch}`", "$((1+1))", "$'\\x41'", "$@", "$*", "$0", "$?", "$!", "!", "!!", "!$",
        ";", ";;", f"; {touch}", f"& {touch}", f"&& {touch}", f"| {touch}", f"|| {touch}", f"> {CANARY}", "< /etc/passwd", "<<EOF",
        f"<({touch})", "2>&1", "(", ")", "{", "}", "{a,b}", "[", "]", "[a-z]", "[[", "]]", "*", "?", "~", "~root", "#", "# comment",
        "a#b", "%", "%s", "%n%s", "%1", "%1 %2", "=", "a=b", "PATH=/x", "-", "--", "---", "-n", "-e", "-rf /", "--help", "--json", "-c",
        "-it", "--privileged", "-v/:/host", ".", "..", "/", "//", "/*", "../..", "../../etc/passwd", ":", ",", "@", "if", "then", "fi",
        "do", "done", "exec", "eval", f"'; {touch}; '", f'"; {touch}; "', f"');{touch};('", "a'b\"c`d$e\\f", "\\'", '\\"', "a\nb", "\na",
        "a\n", "a\n'b'\n", "'\n'", f"$(\n{touch}\n)", f"line1\n{touch}\nline3", "\\\n", "a\\\nb", "EOF", "\nEOF\n", "\x01", "\x07",
        "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x7f", "\x08", "\v\f", "\x85", "\u2028", "\ufeff", "\ufeffabc", "\u202eabc", "ä", "é",
        "e\u0301", "日本語", "🦀", "👩‍👩‍👧", "Ωmega", "שלום", "ﬀ", "İ", "ß", "\u00a0", "\u200b", "\uffff", "\ufffd", "\ue000",
        f"ssh -oProxyCommand={touch}", "a b", " a", "a ", "a  b", "a\tb", "null", "true", "0", "-1", "1e9", "{{.Id}}", "{{json .}}",
        "<script>alert(1)</script>", "&amp;", "' OR 1=1 --", "'; DROP TABLE pods; --", "%2e%2e", "C:\\Users", "\\\\host\\share",
        "${IFS}id", "$IFS", f'"$({touch})"', f"'$({touch})'", f"`$({touch})`", "a'`b`'c", "$'\n'", '"\n"', "-qmljsdebugger=x",
        "-style", "PINACLE_EXIT 0", "exit 3\n", "\x04", "\x03",
    ]
    dice = random.Random(20240729)
    alphabet = "'\"`$\\;&|<>(){}[]*?~#!%=- \n\ta0/é🦀"
    texts += ["".join(dice.choice(alphabet) for _ in range(dice.randrange(1, 60))) for _ in range(60)]
    return texts


def long_texts():
    return [letter * 65536 for letter in ("a", "'", "\\", "\n")] + ["$(id)" * 13000, "é" * 32768]
