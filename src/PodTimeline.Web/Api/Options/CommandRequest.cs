using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Api.Options;

/// <summary>A command of a simulation or of a run, before it is validated; null: not given.</summary>
public sealed record CommandRequest
{
    /// <summary>Seconds since the pod was created; not given for a run, where it is now.</summary>
    public double? At { get; init; }

    /// <summary><c>delete</c>, <c>kill</c>, <c>setProbe</c>, <c>setImage</c>, <c>restartKubelet</c> or <c>rebootNode</c>.</summary>
    public string? Do { get; init; }

    /// <summary>For <c>delete</c>: whole seconds; 0 removes the object at once. Default: the pod's own.</summary>
    public double? GracePeriodSeconds { get; init; }

    /// <summary>The container's name, for <c>kill</c>, <c>setProbe</c> and <c>setImage</c>.</summary>
    public string? Container { get; init; }

    /// <summary>For <c>kill</c>: 0 to 255. Default 137.</summary>
    public int? ExitCode { get; init; }

    /// <summary>For <c>kill</c>: the kernel killed it because memory ran out.</summary>
    public bool? Oom { get; init; }

    /// <summary>For <c>setProbe</c>: <c>startup</c>, <c>readiness</c> or <c>liveness</c>.</summary>
    public string? Probe { get; init; }

    /// <summary>For <c>setProbe</c>: <c>success</c>, <c>failure</c>, or absent: as the container's behavior says.</summary>
    public string? Outcome { get; init; }

    /// <summary>For <c>setImage</c>: the new image.</summary>
    public string? Image { get; init; }

    /// <summary>For <c>restartKubelet</c> and <c>rebootNode</c>: seconds. Default 20 for a reboot.</summary>
    public double? DownFor { get; init; }

    /// <summary>The kinds of command, and the fields that each has.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Kinds = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["delete"] = ["gracePeriodSeconds"],
        ["kill"] = ["container", "exitCode", "oom"],
        ["setProbe"] = ["container", "probe", "outcome"],
        ["setImage"] = ["container", "image"],
        ["restartKubelet"] = ["downFor"],
        ["rebootNode"] = ["downFor"],
    };

    private static readonly string[] AnyField = ["at", "do", .. Kinds.Values.SelectMany(fields => fields).Distinct()];

    /// <summary>Reads a command; fields of the wrong type and unknown fields are reported.</summary>
    /// <param name="json">The object.</param>
    /// <param name="hasTime">Whether it has an instant.</param>
    internal static CommandRequest Read(JsonFields json, bool hasTime)
    {
        var request = new CommandRequest
        {
            At = hasTime ? json.ReadNumber("at") : null,
            Do = json.ReadText("do"),
            GracePeriodSeconds = json.ReadNumber("gracePeriodSeconds"),
            Container = json.ReadText("container"),
            ExitCode = json.ReadWhole("exitCode", "An exit code is a whole number from 0 to 255."),
            Oom = json.ReadFlag("oom"),
            Probe = json.ReadText("probe"),
            Outcome = json.ReadText("outcome"),
            Image = json.ReadText("image"),
            DownFor = json.ReadNumber("downFor"),
        };
        json.RefuseOthers(request.Do is { } kind && Kinds.TryGetValue(kind, out var fields) ? ["at", "do", .. fields] : AnyField);
        if (!hasTime && json.ReadAny("at") is not null) json.Refuse("at", "A command takes effect where the clock is. Seek there first, with POST clock.");
        return request;
    }
}
