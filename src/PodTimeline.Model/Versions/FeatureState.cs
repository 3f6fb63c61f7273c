namespace PodTimeline.Model.Versions;

/// <summary>How far a feature has come in a version.</summary>
public enum FeatureStage
{
    /// <summary>It does not exist: no gate, no behavior.</summary>
    Absent,

    /// <summary>An alpha gate.</summary>
    Alpha,

    /// <summary>A beta gate.</summary>
    Beta,

    /// <summary>Generally available; the gate can still turn it off.</summary>
    General,

    /// <summary>Generally available, and the gate is locked.</summary>
    Locked,

    /// <summary>A deprecated gate: it brings an older behavior back.</summary>
    Deprecated,

    /// <summary>The behavior is there without a gate: there never was one, or not yet, or no longer.</summary>
    Ungated,
}

/// <summary>The state of a feature in a version.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="IsOn">Whether it is on by default.</param>
public readonly record struct FeatureState(FeatureStage Stage, bool IsOn)
{
    /// <summary>Unknown to the version.</summary>
    public static readonly FeatureState Absent = new(FeatureStage.Absent, IsOn: false);

    /// <summary>Alpha, off.</summary>
    public static readonly FeatureState Alpha = new(FeatureStage.Alpha, IsOn: false);

    /// <summary>Beta, off by default.</summary>
    public static readonly FeatureState BetaOff = new(FeatureStage.Beta, IsOn: false);

    /// <summary>Beta, on by default.</summary>
    public static readonly FeatureState BetaOn = new(FeatureStage.Beta, IsOn: true);

    /// <summary>Generally available, on by default.</summary>
    public static readonly FeatureState General = new(FeatureStage.General, IsOn: true);

    /// <summary>Generally available, locked on.</summary>
    public static readonly FeatureState Locked = new(FeatureStage.Locked, IsOn: true);

    /// <summary>A gate back to an older behavior, off by default.</summary>
    public static readonly FeatureState Deprecated = new(FeatureStage.Deprecated, IsOn: false);

    /// <summary>On without a gate.</summary>
    public static readonly FeatureState Ungated = new(FeatureStage.Ungated, IsOn: true);

    /// <summary>Whether the version has a gate of that name.</summary>
    public bool HasGate => Stage is not (FeatureStage.Absent or FeatureStage.Ungated);
}
