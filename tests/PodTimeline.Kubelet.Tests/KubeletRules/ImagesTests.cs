using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class ImagesTests
{
    [Fact]
    public void S20_An_image_is_pulled_when_its_container_is_to_start()
    {
        var scenario = new TestPod()
            .Init("i", runs: 5, with: c => c.Pull(takes: 1))
            .Init("j", runs: 5, with: c => c.Pull(takes: 2))
            .App("a", with: c => c.Pull(takes: 3))
            .Run();

        Assert.Equal([0, 6, 13], scenario.When<SimEvent.ImagePullStarted>());
        Assert.Equal([1, 8, 16], scenario.When<SimEvent.ImagePullSucceeded>());
    }

    [Fact]
    public void S21_The_images_of_one_pod_are_pulled_one_after_another()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.Pull(takes: 3)).App("b", with: c => c.Pull(takes: 4)).App("c", with: c => c.Pull(takes: 5))
            .Run();

        Assert.Equal([0, 3, 7], scenario.When<SimEvent.ImagePullStarted>());
        Assert.Equal([3], scenario.Starts("a"));
        Assert.Equal([12], scenario.Starts("c"));
    }

    [Theory]
    [InlineData(ImagePullPolicy.Always, 2, new string[0])]
    [InlineData(ImagePullPolicy.IfNotPresent, 1, new[] { "6 Container image \"web:1\" already present on machine" })]
    public void S24_An_image_that_is_there_is_asked_for_again_under_Always_only(ImagePullPolicy policy, int pulls, string[] present)
    {
        var scenario = new TestPod().Version(34)
            .Init("i", runs: 5, with: c => c.Image("web:1").Pull(takes: 1, policy: policy))
            .App("a", with: c => c.Image("web:1").Pull(takes: 1, policy: policy))
            .Run();

        Assert.Equal(pulls, scenario.All<SimEvent.ImagePullStarted>().Count());
        Assert.Equal(present, scenario.Recorded("Pulled").Where(line => line.Contains("already", StringComparison.Ordinal)));
    }

    [Fact]
    public void S24_From_1_35_on_the_text_says_that_the_pod_may_use_the_image() => Assert.Contains(
        "0 Container image \"web:1\" already present on machine and can be accessed by the pod",
        new TestPod().Version(35).App("a", with: c => c.Image("web:1")).App("b", with: c => c.Image("web:1")).Run().Recorded("Pulled"));

    [Fact]
    public void S24_S32_Under_Never_a_missing_image_is_an_error_that_is_tried_again_every_10_seconds()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(failures: int.MaxValue, policy: ImagePullPolicy.Never)).Until(35).Run();

        const string message = "Container image \"a:1\" is not present with pull policy of Never";
        // The second look is the one that the new sandbox brings.
        Assert.Equal([$"0 {message}", $"0 {message}", $"10 {message}", $"20 {message}", $"30 {message}"], scenario.Recorded("ErrImageNeverPull"));
        Assert.Equal("Waiting ErrImageNeverPull", scenario.Shown("a", 15));
        Assert.Empty(scenario.All<SimEvent.ImagePullStarted>());
    }

    [Fact]
    public void S26_A_pull_records_Pulling_and_Pulled_with_its_time()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: 1.234)).Run();

        Assert.Equal(["0 Pulling image \"a:1\""], scenario.Recorded("Pulling"));
        Assert.Matches(
            @"^1\.234 Successfully pulled image ""a:1"" in 1\.234s \(1\.234s including waiting\)\. Image size: \d+ bytes\.$",
            Assert.Single(scenario.Recorded("Pulled")));
    }

    [Fact]
    public void S27_A_failed_pull_records_its_error_and_the_reason_of_the_failed_start()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: 2, failures: 1)).Until(5).Run();

        var failed = scenario.Recorded("Failed");
        Assert.StartsWith("2 Failed to pull image \"a:1\": ", failed[0], StringComparison.Ordinal);
        Assert.Equal("2 Error: ErrImagePull", failed[1]);
        Assert.Equal("Waiting ErrImagePull", scenario.Shown("a", 2));
        Assert.Equal(failed[0]["2 Failed to pull image \"a:1\": ".Length..], ((ContainerState.Waiting)scenario.StatusAt(2).FindContainer("a")!.State).Message);
    }

    [Fact]
    public void S28_S30_Pulls_wait_10_20_40_80_160_300_seconds_and_then_for_the_next_look()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: 0, failures: int.MaxValue)).Until(1300).Run();

        // Looks come every 10 s, so the nominal delays fall on them.
        Assert.Equal([0, 10, 30, 70, 150, 310, 610, 910, 1210], scenario.When<SimEvent.ImagePullStarted>());
    }

    [Fact]
    public void S30_With_looks_every_12_and_a_half_seconds_20_becomes_25()
    {
        var late = ClusterTimings.None with { ErrorRetry = TimeSpan.FromSeconds(12.5) };
        var scenario = new TestPod().Options(o => o with { Timings = late }).App("a", with: c => c.Pull(takes: 0, failures: 4)).Until(200).Run();

        Assert.Equal([0, 12.5, 37.5, 87.5, 175], scenario.When<SimEvent.ImagePullStarted>());
        Assert.Equal([175], scenario.Starts("a"));
    }

    [Theory]
    [InlineData(31, "Back-off pulling image \"a:1\"")]
    [InlineData(32, "Back-off pulling image \"a:1\": ErrImagePull: ")]
    public void S29_While_a_pull_backs_off_the_message_repeats_the_last_error_from_1_32_on(int minor, string message)
    {
        var scenario = new TestPod().Version(minor).App("a", with: c => c.Pull(takes: 0, failures: int.MaxValue)).Until(30).Run();

        Assert.Equal(["0 Back-off pulling image \"a:1\"", "20 Back-off pulling image \"a:1\""], scenario.Recorded("BackOff"));
        Assert.Contains("20 Error: ImagePullBackOff", scenario.Recorded("Failed"));
        var waiting = Assert.IsType<ContainerState.Waiting>(scenario.StatusAt(30).FindContainer("a")!.State);
        Assert.StartsWith(message, waiting.Message, StringComparison.Ordinal);
        Assert.Equal(minor < 32, waiting.Message == message);
    }

    [Fact]
    public void S31_The_first_failure_shows_at_once_and_the_back_off_one_retry_later()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: 2, failures: int.MaxValue)).Until(40).Run();

        Assert.Equal(["0 ContainerCreating", "2 ErrImagePull", "12 ImagePullBackOff", "24 ErrImagePull", "34 ImagePullBackOff"], scenario.Waits("a"));
    }

    [Fact]
    public void S32_An_image_name_that_cannot_be_read_has_a_reason_of_its_own()
    {
        var scenario = new TestPod().App("a", with: c => c.Image("Web Server")).Until(25).Run();

        Assert.Equal("Waiting InvalidImageName", scenario.Shown("a", 10));
        Assert.StartsWith("0 Failed to apply default image tag \"Web Server\"", scenario.Recorded("InspectFailed")[0], StringComparison.Ordinal);
        Assert.Equal(["0", "0", "10", "20"], scenario.Recorded("InspectFailed").Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData(RestartPolicy.Never)]
    [InlineData(RestartPolicy.OnFailure)]
    [InlineData(RestartPolicy.Always)]
    public void S33_An_image_that_cannot_be_pulled_fails_no_pod_and_counts_no_restart(RestartPolicy policy)
    {
        var scenario = new TestPod().Policy(policy)
            .Init("i", with: c => c.Pull(takes: 0, failures: int.MaxValue)).App("a").Until(2000).Run();

        Assert.Equal(PodPhase.Pending, scenario.FinalStatus.Phase);
        Assert.Equal(0, scenario.FinalStatus.FindContainer("i")!.RestartCount);
    }
}
