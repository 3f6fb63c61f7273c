using PodTimeline.Manifests.Text;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>One finding in a manifest.</summary>
/// <param name="Kind">What kind of finding.</param>
/// <param name="Span">Where; null when it has no place in the text.</param>
/// <param name="Path">The field as the API server names it, such as <c>spec.containers[0].image</c>; null outside of fields.</param>
/// <param name="Message">What is wrong. For a rule of the API server its own words: <c>spec.containers: Required value</c>.</param>
/// <param name="Fix">A change that removes the finding, where one is safe.</param>
/// <param name="Basis">The rule behind it; null when there is none.</param>
public sealed record Diagnostic(
    DiagnosticCode Kind, TextSpan? Span, string? Path, string Message, Fix? Fix = null, Rule? Basis = null)
{
    /// <summary>Such as <c>PT0012</c>: one for each kind of finding. <c>PT1081</c> is rule V81 of the API server.</summary>
    public string Code => Kind.Id;

    /// <summary>Its severity. Default: that of its kind.</summary>
    public Severity Severity { get; init; } = Kind.Level;

    /// <summary>The rule behind it, such as <c>V81</c> or <c>S45</c>; null when there is none.</summary>
    public string? Rule => Basis?.Id;

    /// <summary>The stage at which it is found.</summary>
    public Stage Stage { get; init; } = Stage.PodTimeline;

    /// <summary>What kubectl or the API server itself says of it, without the name of the object; null when neither does.</summary>
    public string? Words { get; init; }

    /// <summary>Place among the findings of its stage in the order in which the API server gives them, from 0.</summary>
    public int ServerOrder { get; init; }

    /// <summary>The document that it belongs to, from 0; null when it is about the text as a whole.</summary>
    public int? Document { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Span?.ToString() ?? "-"} {Severity} {Code}: {Message}";
}
