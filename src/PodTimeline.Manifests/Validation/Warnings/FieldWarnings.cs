using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>Makes the warnings that the API server sends with an object it accepts. kubectl prints them after "Warning: ".</summary>
internal sealed class FieldWarnings(DecodedObject @object, DiagnosticBag bag)
{
    private readonly FieldLocator _locator = new(@object.Root, bag.Source);
    private int _count;

    /// <summary>The version of the cluster.</summary>
    public KubernetesVersion Version { get; } = @object.Version;

    /// <summary>One warning.</summary>
    /// <param name="code">The kind of warning.</param>
    /// <param name="path">The field as the server names it.</param>
    /// <param name="text">What it says of the field.</param>
    /// <param name="mark">What is marked, if not the field itself.</param>
    public void Add(DiagnosticCode code, FieldPath path, string text, FieldPath? mark = null) =>
        Add(code, path, mark ?? path, $"{path}: {text}");

    /// <summary>One warning that does not begin with a field.</summary>
    public void AddBare(DiagnosticCode code, FieldPath path, string message) => Add(code, path, path, message);

    /// <summary>Warns of memory and ephemeral storage that are not whole bytes.</summary>
    /// <param name="owner">The object around them.</param>
    /// <param name="list">The field with the amounts.</param>
    public void WarnOfFractions(ObjectView owner, string list)
    {
        foreach (var (name, amount) in owner.GetQuantities(list))
            if (name is "memory" or "ephemeral-storage") WarnOfFraction((owner.Path / list).AppendKey(name), amount);
    }

    /// <summary>Warns of a claim's storage that is not whole bytes.</summary>
    /// <param name="claim">The claim's spec.</param>
    /// <param name="path">The spec's path in the server's messages, if different.</param>
    public void WarnOfStorage(ObjectView claim, FieldPath? path = null)
    {
        foreach (var list in new[] { "requests", "limits" })
            foreach (var (name, amount) in claim.GetObject("resources").GetQuantities(list))
                if (name == "storage")
                    WarnOfFraction(((path ?? claim.Path) / "resources" / list).AppendKey(name), amount, (claim.Path / "resources" / list).AppendKey(name));
    }

    private void WarnOfFraction(FieldPath path, Quantity amount, FieldPath? mark = null)
    {
        if (amount.Value % 1 != 0) Add(DiagnosticCodes.FractionalBytes, path, $"fractional byte value \"{amount}\" is invalid, must be an integer", mark);
    }

    private void Add(DiagnosticCode code, FieldPath path, FieldPath mark, string message)
    {
        if (bag.IsFull) return;
        var field = path.ToString();
        if (@object.IsExcused(field)) return;
        bag.Add(new Diagnostic(code, _locator.Find(mark, Mark.Value).Span, field, message)
        {
            Stage = Stage.Validation,
            Words = message,
            ServerOrder = _count++,
        });
    }
}
