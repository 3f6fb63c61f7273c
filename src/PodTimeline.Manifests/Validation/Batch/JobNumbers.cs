using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>How often and how many at a time: the numbers of a job.</summary>
/// <remarks>Source: batch validation.go :: validateJobSpec; defaults.go :: SetDefaults_Job, which does not touch the jobs of
/// CronJobs.</remarks>
internal sealed class JobNumbers
{
    private const int MostParallel = 100_000;
    private const int MostFailedIndexes = 100_000;
    private const int ManyCompletions = 100_000;
    private const int MostParallelOfMany = 10_000;
    private const string OfMany = "must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index";

    private readonly FieldErrors _errors;
    private readonly ObjectView _spec;
    private readonly string _mode;
    private readonly long? _perIndex;
    private readonly long? _failed;

    public JobNumbers(FieldErrors errors, ObjectView spec, bool isOfCronJob)
    {
        (_errors, _spec) = (errors, spec);
        _mode = spec.GetTextOrNull("completionMode") ?? "NonIndexed";
        CompletionCount = spec.GetInteger("completions") ?? (isOfCronJob || spec.Has("parallelism") ? null : 1);
        (_perIndex, _failed) = errors.Version.Has(Feature.JobBackoffLimitPerIndex) ? (spec.GetInteger("backoffLimitPerIndex"), spec.GetInteger("maxFailedIndexes"))
            : (null, null);
    }

    /// <summary>Whether every pod has an index.</summary>
    public bool IsIndexed => _mode == "Indexed";

    /// <summary>spec.completions after defaulting.</summary>
    public long? CompletionCount { get; }

    /// <summary>V174, and of V179 that maxFailedIndexes needs backoffLimitPerIndex.</summary>
    public void CheckNotNegative()
    {
        foreach (var field in new[] { "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished" })
            _errors.CheckNotNegative(V174, _spec.Path / field, _spec.GetInteger(field));
        _errors.CheckNotNegative(V174, _spec.Path / "backoffLimitPerIndex", _perIndex);
        _errors.CheckNotNegative(V174, _spec.Path / "maxFailedIndexes", _failed);
        if (_failed is not null && _perIndex is null)
            _errors.AddRequired(V179, _spec.Path / "backoffLimitPerIndex", "when maxFailedIndexes is specified");
    }

    /// <summary>V175, V178: the mode, and what needs indexes.</summary>
    public void CheckCompletions()
    {
        if (_mode is not ("NonIndexed" or "Indexed"))
            _errors.AddNotSupported(V175, _spec.Path / "completionMode", _mode, ["NonIndexed", "Indexed"]);
        if (IsIndexed) CheckIndexed();
        if (_mode != "NonIndexed") return;
        if (_perIndex is { } limit) _errors.AddInvalid(V178, _spec.Path / "backoffLimitPerIndex", limit, "requires indexed completion mode");
        if (_failed is { } failed) _errors.AddInvalid(V178, _spec.Path / "maxFailedIndexes", failed, "requires indexed completion mode");
    }

    /// <summary>V176, V177, V179: limits of an indexed job.</summary>
    private void CheckIndexed()
    {
        var parallel = _spec.GetInteger("parallelism");
        if (CompletionCount is null) _errors.AddRequired(V176, _spec.Path / "completions", "when completion mode is Indexed");
        if (parallel > MostParallel)
            _errors.AddInvalid(V177, _spec.Path / "parallelism", parallel.Value,
                $"must be less than or equal to {MostParallel} when completion mode is Indexed");
        if (_failed > CompletionCount)
            _errors.AddInvalid(V179, _spec.Path / "maxFailedIndexes", _failed.Value, "must be less than or equal to completions");
        if (_failed > MostFailedIndexes)
            _errors.AddInvalid(V179, _spec.Path / "maxFailedIndexes", _failed.Value, $"must be less than or equal to {MostFailedIndexes}");
        if (CompletionCount > ManyCompletions && _perIndex is not null) CheckMany(parallel);
    }

    /// <summary>V180: more than 100,000 completions with a limit for each.</summary>
    private void CheckMany(long? parallel)
    {
        var failed = _spec.Path / "maxFailedIndexes";
        if (_failed is null) _errors.AddRequired(V180, failed, $"must be specified when completions is above {ManyCompletions}");
        if (parallel > MostParallelOfMany) _errors.AddInvalid(V180, _spec.Path / "parallelism", parallel.Value, OfMany);
        if (_failed > MostParallelOfMany) _errors.AddInvalid(V180, failed, _failed.Value, OfMany);
    }
}
