using BenchmarkDotNet.Running;
using PodTimeline.Benchmarks.Browser;
using PodTimeline.Benchmarks.Browser.Peer;

namespace PodTimeline.Benchmarks;

/// <summary>What this project measures. Each is <c>dotnet run -c Release --project tests/PodTimeline.Benchmarks -- …</c>.</summary>
internal static class Commands
{
    /// <summary>
    /// <c>cpu</c>: benchmarks by processor time, for a machine that others use too. <c>frames [URL]</c>: what a frame costs the
    /// browser, of this build or of the app at that address. <c>peer FOLDER [URL]</c>: the page beside vis-timeline, whose npm package lies
    /// in that folder, and what the page promises by itself. <c>circuits [N]</c>: managed memory of a workbench's circuit.
    /// Anything else goes to BenchmarkDotNet, such as <c>--job short --filter '*'</c>.
    /// </summary>
    private static async Task Main(string[] args)
    {
        Environment.CurrentDirectory = AppContext.BaseDirectory; // Where the test host looks for what it must know of the app.
        switch (args)
        {
            case ["cpu"]:
                CpuTime.Print();
                break;
            case ["frames", .. var rest]:
                await FrameCost.PrintAsync(rest.Select(address => new Uri(address)).FirstOrDefault());
                break;
            case ["peer", var package, .. var rest]:
                await PeerReport.PrintAsync(package, rest.Select(address => new Uri(address)).FirstOrDefault());
                break;
            case ["circuits", .. var rest]:
                await CircuitHeap.PrintAsync(rest.Select(int.Parse).FirstOrDefault(CircuitHeap.UsualCount));
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Commands).Assembly).Run(args);
                break;
        }
    }
}
