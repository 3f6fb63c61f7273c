namespace PodTimeline.Shell.Tests;

/// <summary>What SIGTERM after 5 s does to a script; the grace period is 30 s.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData("sleep 3600", "exit 137 at 35")]
    [InlineData("while true; do sleep 10; done", "exit 137 at 35")]
    [InlineData("trap 'exit 0' TERM; sleep 3600", "exit 137 at 35")]
    [InlineData("trap 'exit 0' TERM; while true; do sleep 2; done", "exit 0 at 6")]
    [InlineData("trap 'echo bye; exit 0' TERM; sleep 3600 & wait", "5 bye | exit 0 at 5")]
    [InlineData("trap 'echo bye; sleep 3; exit 4' TERM; sleep 3600 & wait $!", "5 bye | exit 4 at 8")]
    [InlineData("trap 'echo caught' TERM; sleep 3600 & wait; echo $?", "5 caught | 5 143 | exit 0 at 5")]
    [InlineData("trap '' TERM; sleep 8; echo done", "8 done | exit 0 at 8")]
    [InlineData("exec sleep 3600", "exit 137 at 35")]
    [InlineData("sleep 7", "exit 0 at 7")]
    public void T35_process_1_in_busybox(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script, term: 5));

    [Theory]
    [InlineData("sleep 3600", "exit 143 at 5")]
    [InlineData("while true; do sleep 10; done", "exit 143 at 5")]
    [InlineData("trap 'exit 0' TERM; while true; do sleep 2; done", "exit 0 at 6")]
    [InlineData("trap '' TERM; sleep 8", "exit 0 at 8")]
    public void T34_a_shared_process_namespace(string script, string outcome) =>
        Assert.Equal(outcome, ScriptScenario.Describe(script, term: 5, sharesProcesses: true));
}
