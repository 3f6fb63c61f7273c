using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests;

/// <summary>What is in an image decides which shell reads a script, which programs there are, and how programs react.</summary>
public sealed class ImageScriptTests
{
    [Theory]
    [InlineData("busybox", "nosuch", "0 sh: nosuch: not found | exit 127 at 0")]
    [InlineData("ubuntu:24.04", "nosuch", "0 sh: 1: nosuch: not found | exit 127 at 0")]
    [InlineData("fedora", "nosuch", "0 sh: line 1: nosuch: command not found | exit 127 at 0")]
    [InlineData("alpine:3.20", "curl http://x", "0 sh: curl: not found | exit 127 at 0")]
    [InlineData("ubuntu:24.04", "apt-get update && apt-get install -y curl && curl -s http://x", "7 ‹answer of x› | exit 0 at 7")]
    [InlineData("debian:12", "[[ a == a ]] && echo yes", "0 sh: 1: [[: not found | exit 127 at 0")]
    [InlineData("alpine", "[[ abc == a* ]] && echo yes", "0 yes | exit 0 at 0")]
    [InlineData("ubuntu", "cat /tmp/none", "0 cat: /tmp/none: No such file or directory | exit 1 at 0")]
    public void Shells_and_tools_differ(string image, string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script, image));

    [Theory]
    [InlineData("a=(x y z); echo ${a[1]} ${#a[@]} \"${a[@]}\"", "0 y 3 x y z | exit 0 at 0")]
    [InlineData("for ((i=0; i<3; i++)); do echo $i; done", "0 0 | 0 1 | 0 2 | exit 0 at 0")]
    [InlineData("for i in {1..3}; do sleep $i; done; echo $SECONDS", "6 6 | exit 0 at 6")]
    [InlineData("[[ 'v1.2' =~ ^v([0-9]+) ]] && echo ${BASH_REMATCH[1]}", "0 1 | exit 0 at 0")]
    [InlineData("s=Hello; echo ${s,,} ${s^^} ${s:1:3} ${s/l/L}", "0 hello HELLO ell HeLlo | exit 0 at 0")]
    [InlineData("set -o pipefail; false | true; echo $?", "0 1 | exit 0 at 0")]
    [InlineData("x=5; ((x > 3)) && echo big; ((x++)); echo $x", "0 big | 0 6 | exit 0 at 0")]
    [InlineData("read -r a b <<< 'one two'; echo $b; echo hi |& cat", "0 two | 0 hi | exit 0 at 0")]
    public void Bash_knows_more(string script, string outcome) => Assert.Equal(outcome, ScriptScenario.Describe(script, "ubuntu", shell: "bash"));

    [Theory]
    [InlineData("nginx -g 'daemon off;'", "nginx", "exit 137 at 35")]
    [InlineData("exec nginx -g 'daemon off;'", "nginx", "exit 0 at 5.1")]
    [InlineData("nginx; sleep 3", "nginx", "exit 0 at 3")]
    [InlineData("echo setup; exec redis-server", "redis:7", "0 setup | exit 0 at 5.1")]
    [InlineData("python app.py", "python:3.12", "exit 137 at 35")]
    [InlineData("exec java -jar app.jar", "eclipse-temurin:21", "exit 143 at 5.5")]
    [InlineData("./prepare.sh; ./server", "myapp:1", "exit 137 at 35")]
    [InlineData("./server & trap 'kill $!; wait; exit 0' TERM; wait", "myapp:1", "exit 0 at 6")]
    public void Programs_react_to_the_stop_signal_in_their_own_way(string script, string image, string outcome) =>
        Assert.Equal(outcome, ScriptScenario.Describe(script, image, term: 5));

    [Theory]
    [InlineData("sleep|30", "busybox", "exit 0 at 30")]
    [InlineData("nginx|-g|daemon off;", "nginx", "exit 0 at 5.1")]
    [InlineData("tini|--|sleep|100", "myapp:1", "exit 143 at 5")]
    [InlineData("/bin/bash|-c|sleep 2; exit 3", "ubuntu", "exit 3 at 2")]
    [InlineData("env|A=1|sh|-c|echo $A; sleep 1", "busybox", "0 1 | exit 0 at 1")]
    [InlineData("echo|a  b|$HOME", "busybox", "0 a  b $HOME | exit 0 at 0")]
    [InlineData("printf|x\\n", "busybox", "0 x | exit 0 at 0")]
    [InlineData("node|server.js", "node:22", "exit 137 at 35")]
    [InlineData("python|manage.py|migrate", "myapp:1", "exit 0 at 5")]
    public void Commands_need_no_shell(string command, string image, string outcome) =>
        Assert.Equal(outcome, ScriptScenario.DescribeCommand([.. command.Split('|')], image, term: command.StartsWith("sleep", StringComparison.Ordinal) ? null : 5));

    [Theory]
    [InlineData("bash", "busybox", "exec: \"bash\": executable file not found in $PATH")]
    [InlineData("sh", "gcr.io/distroless/static", "exec: \"sh\": executable file not found in $PATH")]
    [InlineData("/bin/bash", "alpine", "exec: \"/bin/bash\": stat /bin/bash: no such file or directory")]
    public void S101_a_program_that_is_not_in_the_image_cannot_start(string program, string image, string error)
    {
        var behavior = Assert.Single(BehaviorReader.Read(ScriptScenario.PodOf([program, "-c", "true"], image)));

        Assert.Contains(error, Assert.IsType<ProcessModel.CannotStart>(behavior.Runs[0].Process).Error);
        Assert.Equal("exit 128 at 0", ScriptScenario.DescribeCommand([program, "-c", "true"], image));
    }

    [Theory]
    [InlineData("sleep 30; exit 2", typeof(ProcessModel.Timed))]
    [InlineData("echo a; echo b; sleep 30", typeof(ProcessModel.Timed))]
    [InlineData("while true; do sleep 5; done", typeof(ProcessModel.Timed))]
    [InlineData("echo a; sleep 1; echo b", typeof(ProcessModel.Script))]
    [InlineData("trap 'exit 0' TERM; sleep 30", typeof(ProcessModel.Script))]
    [InlineData("echo a > /tmp/f", typeof(ProcessModel.Script))]
    public void A_simple_script_becomes_a_length_of_time(string script, Type model) =>
        Assert.IsType(model, Assert.Single(BehaviorReader.Read(ScriptScenario.PodOf(["sh", "-c", script]))).Runs[0].Process);
}
