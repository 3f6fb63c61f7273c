namespace PodTimeline.Shell.Tests;

/// <summary>What scripts write and when, and how they end; in BusyBox's shell.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("echo a; sleep 2; echo b", "0 a | 2 b | exit 0 at 2")]
    [InlineData("sleep 1 && echo a && false && echo b; echo $?", "1 a | 1 1 | exit 0 at 1")]
    [InlineData("false || echo a || echo b", "0 a | exit 0 at 0")]
    [InlineData("true && false || echo c", "0 c | exit 0 at 0")]
    [InlineData("! true; echo $?; ! false && echo yes", "0 1 | 0 yes | exit 0 at 0")]
    [InlineData("exit 3", "exit 3 at 0")]
    [InlineData("sleep 5; exit 300", "exit 44 at 5")]
    [InlineData("(exit 4); echo $?; { echo a; echo b; }", "0 4 | 0 a | 0 b | exit 0 at 0")]
    [InlineData("sleep 0.5; sleep 1m; echo late", "60.5 late | exit 0 at 60.5")]
    [InlineData("sleep abc; echo $?", "0 sleep: invalid number 'abc' | 0 1 | exit 0 at 0")]
    [InlineData("nosuch; echo $?", "0 sh: nosuch: not found | 0 127 | exit 0 at 0")]
    [InlineData("curl http://x", "0 sh: curl: not found | exit 127 at 0")]
    public void Sequences_and_lists(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script));

    [Theory]
    [InlineData("if true; then echo a; else echo b; fi", "0 a | exit 0 at 0")]
    [InlineData("if [ 1 -gt 2 ]; then echo a; elif [ x = x ]; then echo b; fi", "0 b | exit 0 at 0")]
    [InlineData("i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); sleep 1; done", "0 0 | 1 1 | 2 2 | exit 0 at 3")]
    [InlineData("i=0; until [ $i -ge 2 ]; do i=$((i+1)); sleep 2; done; echo $i", "4 2 | exit 0 at 4")]
    [InlineData("for x in a b c; do echo $x; done", "0 a | 0 b | 0 c | exit 0 at 0")]
    [InlineData("for i in $(seq 1 3); do sleep $i; done; echo done", "6 done | exit 0 at 6")]
    [InlineData("for i in 1 2 3; do [ $i = 2 ] && continue; [ $i = 3 ] && break; echo $i; done", "0 1 | exit 0 at 0")]
    [InlineData("case abc in x) echo x;; a*) echo a;; *) echo other;; esac", "0 a | exit 0 at 0")]
    [InlineData("case $1 in start|'') echo default;; esac", "0 default | exit 0 at 0")]
    [InlineData("while true; do echo x; break; done; echo end", "0 x | 0 end | exit 0 at 0")]
    public void Choices_and_loops(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script));

    [Theory]
    [InlineData("a=1; b=\"$a 2\"; echo $b '$a' \"${b}x\"", "0 1 2 $a 1 2x | exit 0 at 0")]
    [InlineData("echo ${x:-none} ${x-no} ${y:=set} $y ${y:+alt} ${#y}", "0 none no set set alt 3 | exit 0 at 0")]
    [InlineData("f=/a/b/c.txt; echo ${f##*/} ${f%/*} ${f%.txt}.log ${f#/a}", "0 c.txt /a/b /a/b/c.log /b/c.txt | exit 0 at 0")]
    [InlineData("echo $((2 + 3 * 4)) $(( (2+3) * 4 )) $((7 / 2)) $((7 % 2)) $((1 << 4)) $((3 > 2 ? 10 : 20))", "0 14 20 3 1 16 10 | exit 0 at 0")]
    [InlineData("x=$(echo a; echo b); echo \"$x\"; echo $x", "0 a | 0 b | 0 a b | exit 0 at 0")]
    [InlineData("x=`date +%s`; sleep 3; echo $(( $(date +%s) - x ))", "3 3 | exit 0 at 3")]
    [InlineData("greet() { local n=$1; echo hi $n; return 7; }; greet you; echo $?", "0 hi you | 0 7 | exit 0 at 0")]
    [InlineData("set -- a b c; echo $# $2 \"$@\"; shift; echo $*", "0 3 b a b c | 0 b c | exit 0 at 0")]
    [InlineData("set -e; false; echo never", "exit 1 at 0")]
    [InlineData("set -u; echo $nope; echo never", "0 sh: nope: parameter not set | exit 2 at 0")]
    [InlineData("printf '%s=%03d\\n' a 7 b 8; printf no-newline", "0 a=007 | 0 b=008 | 0 no-newline | exit 0 at 0")]
    [InlineData("echo -n a; echo b; echo -e 'x\\ty'", "0 ab | 0 x\ty | exit 0 at 0")]
    [InlineData("date -u +%Y-%m-%dT%H:%M:%SZ; sleep 61; date +%T", "0 2026-01-01T00:00:00Z | 61 00:01:01 | exit 0 at 61")]
    [InlineData("echo $HOSTNAME; hostname", "0 pod | 0 pod | exit 0 at 0")]
    public void Variables_arithmetic_and_functions(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script));

    [Theory]
    [InlineData("echo a > /tmp/f; echo b >> /tmp/f; cat /tmp/f; rm /tmp/f; cat /tmp/f", "0 a | 0 b | 0 cat: can't open '/tmp/f': No such file or directory | exit 1 at 0")]
    [InlineData("cat /data/x.txt || echo missing", "0 cat: can't open '/data/x.txt': No such file or directory | 0 missing | exit 0 at 0")]
    [InlineData("mkdir -p /tmp/a/b; touch /tmp/a/b/c; ls /tmp/a/b; [ -f /tmp/a/b/c ] && echo file; [ -d /tmp/a ] && echo dir", "0 c | 0 file | 0 dir | exit 0 at 0")]
    [InlineData("cat <<EOF > /tmp/f\nhello $HOSTNAME\nEOF\ncat /tmp/f", "0 hello pod | exit 0 at 0")]
    [InlineData("cat <<'EOF'\n$HOME\nEOF", "0 $HOME | exit 0 at 0")]
    [InlineData("echo err >&2; echo gone >/dev/null 2>&1", "0 err | exit 0 at 0")]
    [InlineData("printf 'b\\na\\nb\\n' | sort | uniq -c | tr -s ' '", "0  1 a | 0  2 b | exit 0 at 0")]
    [InlineData("seq 5 | head -2; seq 5 | tail -n 1; seq 5 | wc -l; seq 3 | grep -v 2", "0 1 | 0 2 | 0 5 | 0 5 | 0 1 | 0 3 | exit 0 at 0")]
    [InlineData("echo a,b,c | cut -d, -f2; echo Hi | tr a-z A-Z; echo foo | sed 's/o/0/g'; echo 'x y' | awk '{print $2}'", "0 b | 0 HI | 0 f00 | 0 y | exit 0 at 0")]
    [InlineData("(sleep 2; echo late) | cat; echo after", "2 late | 2 after | exit 0 at 2")]
    [InlineData("yes | head -1", "0 y | exit 0 at 0")]
    [InlineData("echo one two | while read a b; do echo $b $a; done", "0 two one | exit 0 at 0")]
    [InlineData("echo x > /nodir/f; echo $?", "0 sh: can't create /nodir/f: nonexistent directory | 0 1 | exit 0 at 0")]
    public void Files_pipes_and_redirections(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script));

    [Theory]
    [InlineData("(sleep 3; echo job) & echo main; wait; echo after", "0 main | 3 job | 3 after | exit 0 at 3")]
    [InlineData("sleep 5 & p=$!; wait $p; echo $?", "5 0 | exit 0 at 5")]
    [InlineData("(exit 9) & wait $!; echo $?", "0 9 | exit 0 at 0")]
    [InlineData("sleep 100 & kill $!; wait $!; echo $?", "0 143 | exit 0 at 0")]
    [InlineData("timeout 3 sleep 100; echo $?", "3 143 | exit 0 at 3")]
    [InlineData("trap 'echo bye' EXIT; echo hi; exit 5", "0 hi | 0 bye | exit 5 at 0")]
    [InlineData("exec sleep 4; echo never", "exit 0 at 4")]
    [InlineData("sh -c 'echo inner; exit 6'; echo $?", "0 inner | 0 6 | exit 0 at 0")]
    public void Jobs_traps_and_other_shells(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script));
}
