using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>Makes the warnings that the API server sends with an object it accepts: codes PT0120 to PT0129. kubectl prints them after "Warning: ".</summary>
internal sealed class FieldWarnings(DecodedObject @object, DiagnosticBag bag)
{
    private readonly FieldLocator _locator = new(@object.Root, bag.Source);
    private int _count;

    /// <summary>The minor version of the cluster.</summary>
    public int Minor { get; } = @object.Version.Minor;

    /// <summary>One warning.</summary>
    /// <param name="code">The kind of warning.</param>
    /// <param name="path">The field as the server names it.</param>
    /// <param name="text">What it says of the field.</param>
    /// <param name="mark">What is marked, if that is not the field itself.</param>
    public void Add(string code, FieldPath path, string text, FieldPath? mark = null)
    {
        var field = path.ToString();
        if (@object.IsExcused(field)) return;
        var message = $"{field}: {text}";
        bag.Add(new Diagnostic(code, Severity.Warning, _locator.Find(mark ?? path, Mark.Value).Span, field, message)
        {
            Stage = Stage.Validation,
            Words = message,
            ServerOrder = _count++,
        });
    }
}
