using System.Globalization;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation;

/// <summary>
/// Makes the API server's field errors: one method for each type of error, each with the rule that finds it and, where
/// there is one, the fix.
/// </summary>
/// <remarks>Source: apimachinery pkg/util/validation/field/errors.go.</remarks>
internal sealed class FieldErrors(DecodedObject @object, DiagnosticBag bag)
{
    private readonly HashSet<string> _said = [];
    private readonly FieldLocator _locator = new(@object.Root, bag.Source);

    /// <summary>What this version of Kubernetes has on.</summary>
    public KubernetesVersion Version { get; } = @object.Version;

    /// <summary>The field is required.</summary>
    public void AddRequired(Rule rule, FieldPath path, string detail = "", FieldPath? mark = null, FieldFix? fix = null) =>
        Add(rule, path, "Required value", detail, mark, Mark.Value, fix);

    /// <summary>The value is wrong.</summary>
    public void AddInvalid(Rule rule, FieldPath path, GoValue value, string detail, FieldPath? mark = null, FieldFix? fix = null) =>
        Add(rule, path, "Invalid value: " + ShowValue(value), detail, mark, Mark.Value, fix);

    /// <summary>A key is wrong; the path is that of its map.</summary>
    public void AddInvalidKey(Rule rule, FieldPath path, GoValue value, string detail, FieldPath mark) =>
        Add(rule, path, "Invalid value: " + ShowValue(value), detail, mark, Mark.Key);

    /// <summary>The value is wrong, once for each message.</summary>
    public void AddInvalid(Rule rule, FieldPath path, GoValue value, IEnumerable<string> details, FieldPath? mark = null,
        FieldFix? fix = null)
    {
        foreach (var detail in details) AddInvalid(rule, path, value, detail, mark, fix);
    }

    /// <summary>The key that ends the path is wrong, once for each message.</summary>
    public void AddInvalidNames(Rule rule, FieldPath path, string name, IEnumerable<string> details, FieldPath? mark = null)
    {
        foreach (var detail in details) AddInvalidKey(rule, path, name, detail, mark ?? path);
    }

    /// <summary>The number is not negative.</summary>
    public void CheckNotNegative(Rule rule, FieldPath path, long? number)
    {
        if (number < 0) AddInvalid(rule, path, number.Value, "must be greater than or equal to 0");
    }

    /// <summary>How many errors were found so far, including those that only repeat a decoding error.</summary>
    public int Count { get; private set; }

    /// <summary>The value is wrong, and the server does not show it.</summary>
    public void AddInvalidUnseen(Rule rule, FieldPath path, string detail) => Add(rule, path, "Invalid value", detail, null, Mark.Value);

    /// <summary>The value is already used elsewhere.</summary>
    public void AddDuplicate(Rule rule, FieldPath path, GoValue value, FieldPath? mark = null) =>
        Add(rule, path, "Duplicate value: " + ShowValue(value), "", mark, Mark.Key);

    /// <summary>The value names something that does not exist.</summary>
    public void AddNotFound(Rule rule, FieldPath path, GoValue value, string detail = "", FieldPath? mark = null, FieldFix? fix = null) =>
        Add(rule, path, "Not found: " + ShowValue(value), detail, mark, Mark.Value, fix);

    /// <summary>The value is not one of a few; the fix writes the nearest one.</summary>
    public void AddNotSupported(Rule rule, FieldPath path, GoValue value, string[] supported, FieldPath? mark = null) =>
        Add(rule, path, "Unsupported value: " + ShowValue(value), "supported values: " + string.Join(", ", supported.Select(GoValue.Quote)),
            mark, Mark.Value, field => FieldFixes.WriteNearest(field, supported));

    /// <summary>The field is forbidden.</summary>
    public void AddForbidden(Rule rule, FieldPath path, string detail, FieldPath? mark = null) =>
        Add(rule, path, "Forbidden", detail, mark, Mark.Key);

    /// <summary>The value has too many bytes.</summary>
    public void AddTooLong(Rule rule, FieldPath path, int most) =>
        Add(rule, path, "Too long", KubernetesText.TooLong.FormatFor(Version, most),
            null, Mark.Value);

    /// <summary>The list has too many items.</summary>
    public void AddTooMany(Rule rule, FieldPath path, int count, int most) =>
        Add(rule, path, "Too many: " + count.ToString(CultureInfo.InvariantCulture), $"must have at most {most} items", null, Mark.Key);

    /// <summary>An error with a body of its own.</summary>
    public void AddOther(Rule rule, FieldPath path, string type, string detail) => Add(rule, path, type, detail, null, Mark.Value);

    private string ShowValue(GoValue value) => Version.Has(Feature.JsonInMessages) ? value.Json : value.Go;

    private void Add(Rule rule, FieldPath path, string body, string detail, FieldPath? mark, Mark what, FieldFix? fix = null)
    {
        Count++;
        if (bag.IsFull) return;
        var field = path.ToString();
        var message = detail.Length > 0 ? $"{field}: {body}: {detail}" : $"{field}: {body}";
        if (@object.IsExcused(field) || !_said.Add(message)) return;
        var place = _locator.Find(mark ?? path, what);
        bag.Add(new Diagnostic(DiagnosticCodes.Get(rule), place.Span, field, message,
            fix?.Invoke(new FaultyField(path, place.Node, @object, bag.Source)), rule)
        {
            Stage = Stage.Validation,
            Words = message,
            ServerOrder = Count,
        });
    }
}
