using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private (string Service, SimInstant At)? _asked;

    /// <summary>Whether a service answers.</summary>
    /// <param name="service">Host and port.</param>
    /// <param name="port">The default port; 0: not known.</param>
    public async SimTask<bool> Ask(string service, int port = 0) => await Reach(service, port, null) is not null;

    /// <summary>
    /// Calls a service. A service of the pod itself answers as its listener does; one elsewhere answers at once or, to a loop that
    /// waits for it, after a while.
    /// </summary>
    /// <param name="service">Host and port.</param>
    /// <param name="port">The default port; 0: not known.</param>
    /// <param name="path">The path of an HTTP request; null: only a connection is wanted.</param>
    /// <param name="waits">It retries by itself, so the service may come up later.</param>
    /// <returns>The HTTP status, 200 where there is none; null when nothing answers.</returns>
    public async SimTask<int?> Reach(string service, int port, string? path, bool waits = false)
    {
        var (host, number) = LocalAddress.Split(service, port);
        if (number > 0 && LocalAddress.Is(host, Context.HostName))
        {
            switch (AskPod(number))
            {
                case PortState.Open(var open, var openFor):
                    if (path is not null && StopRequests.IsOne(path))
                    {
                        Process.Run.IsUnrepeatable = true;
                        Process.Run.Container.Network.StopListener(number);
                    }

                    if (path is null) return 200;
                    var status = open.Answers.FindStatus(path, openFor);
                    var world = Process.Run.Container;
                    Process.Run.Asks(now => world.AskPort(number, now) is PortState.Open later && later.Port.Answers.FindStatus(path, later.For) == status);
                    return status;
                case PortState.Closed:
                    await PauseBetweenQuestions(service);
                    return null;
                case PortState.Unsure:
                    // Something runs that may listen there: it is treated like any service.
                    break;
            }
        }

        return await AskWorld(service, _waits || waits) ? 200 : null;
    }

    /// <summary>What the pod itself has on a port.</summary>
    public PortState AskPod(int port)
    {
        Process.AsksPorts = true;
        Process.Run.Traits |= ScriptTraits.Waits;
        var world = Process.Run.Container;
        var state = world.AskPort(port, Process.Now);
        Process.Run.Asks(now => IsSame(state, world.AskPort(port, now)));
        Process.Run.RefusedPort = state is PortState.Closed && _waits ? port : null;
        return state;
    }

    /// <summary>Whether a port answers as before, apart from how long it has been open.</summary>
    private static bool IsSame(PortState before, PortState now) =>
        before is PortState.Open open ? now is PortState.Open { Port: var port } && port == open.Port : before == now;

    private async SimTask<bool> AskWorld(string service, bool waits)
    {
        var assumed = Process.Run.Container.Assumed;
        Process.Run.Traits |= ScriptTraits.Waits;
        if (!waits && !assumed.IsSaid("answers:" + service))
        {
            assumed.Note("answers:" + service, $"{service} answers at once", RunLength.Zero);
            return true;
        }

        var isThere = assumed.IsThere("answers:" + service, $"{service} answers", Process.Now);
        Process.Run.Asks(now => assumed.IsThere("answers:" + service, $"{service} answers", now) == isThere);
        if (!isThere && !assumed.Waits("answers:" + service).IsForever) NotePending();
        if (!isThere) await PauseBetweenQuestions(service);
        return isThere;
    }

    /// <summary>The service is not up yet.</summary>
    private void NotePending()
    {
        Process.Files.Unsteady++;
        Process.Files.Pending++;
    }

    /// <summary>A loop without a pause calls as often as the network allows.</summary>
    private async SimTask PauseBetweenQuestions(string service)
    {
        var again = _asked == (service, Process.Now);
        _asked = (service, Process.Now);
        if (again) await Process.Sleep(TimeSpan.FromSeconds(1));
    }
}
