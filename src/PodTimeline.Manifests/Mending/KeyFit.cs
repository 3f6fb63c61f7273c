using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Mending;

/// <summary>Rates how well a key fits into an object.</summary>
internal sealed class KeyFit(string text)
{
    private static readonly FieldType Anything = new FieldType.Any();

    private readonly Dictionary<(string Type, string Key), string?> _nearest = [];
    private readonly Dictionary<(int Line, FieldType Type), double> _values = [];

    /// <summary>How well the line's value fits a type; the same question comes up in many readings.</summary>
    public double MeasureValue(FieldType type, TextLine line)
    {
        if (line.Kind == ValueKind.None) return FieldFit.MeasureCost(type, line, text);
        if (!_values.TryGetValue((line.Index, type), out var cost)) _values[(line.Index, type)] = cost = FieldFit.MeasureCost(type, line, text);
        return cost;
    }

    /// <summary>What placing the line into a new object of a type costs at least.</summary>
    public double MeasureLeast(FieldType type, TextLine line) => type is not FieldType.Struct { Name: var name } || StructShape.Get(name) is var shape && shape.Find(line.Key!) is not null ? 0
        : GuessMeant(shape.Schema, line.Key!) is null ? Weights.UnknownField : Weights.MisspelledField;

    /// <summary>The type of its value there, and the cost of placing it there.</summary>
    public (FieldType Type, double Against) Of(Frame frame, TextLine line)
    {
        var key = line.Key!;
        switch (frame.Type)
        {
            case FieldType.Struct:
                return FindField(frame, frame.Shape!, key, line);
            case FieldType.Map map:
                var cost = MeasureValue(map.Value, line) + (frame.Has(key) ? Weights.TwiceField : 0);
                if (line.Kind == ValueKind.None) cost += Weights.EmptyKey;
                return (map.Value, cost + (IsFieldOutside(frame, line) ? Weights.FreeKeyLikeField : 0));
            case FieldType.Any:
                return (Anything, 0.3 + (frame.Has(key) ? Weights.TwiceField : 0));
            default:
                return (Anything, Weights.Nowhere);
        }
    }

    private (FieldType, double) FindField(Frame frame, StructShape shape, string key, TextLine line)
    {
        var schema = shape.Schema;
        if (shape.Find(key) is not { } field)
        {
            var meant = GuessMeant(schema, key);
            if (meant is null || frame.Has(meant)) return (Anything, Weights.UnknownField);
            var type = schema.Fields[meant].Type;
            return (type, Weights.MisspelledField + MeasureValue(type, line));
        }

        if ((frame.Fields & field.Bit) != 0) return (field.Type, Weights.TwiceField);
        var cost = MeasureValue(field.Type, line) + MeasureRarity(frame, schema.Name, key, line);
        return (field.Type, (frame.Fields & field.Excluding) != 0 ? cost + Weights.Excluded : cost);
    }

    private string? GuessMeant(StructSchema schema, string key)
    {
        if (_nearest.TryGetValue((schema.Name, key), out var meant)) return meant;
        return _nearest[(schema.Name, key)] = LineLexer.IsWord(key) ? Nearest.Find(key, schema.Fields.Keys) : null;
    }

    /// <summary>Fields that are hardly ever meant where another object could have a field of the same name.</summary>
    private double MeasureRarity(Frame frame, string type, string key, TextLine line) => (type, key) switch
    {
        ("Container", "restartPolicy") => frame.Parent?.Name == "initContainers" && text.AsSpan(line.Value).StartsWith("Always") ? 0 : 0.9,
        // Readiness probes may not have it.
        ("Probe", "terminationGracePeriodSeconds") => frame.Name == "readinessProbe" ? Weights.MissingField : 0.9,
        ("PodSpec", "resources") => 4,
        ("PodSpec", "serviceAccount") or ("PodSpec", "hostname") => 0.5,
        ("PodSpec", "ephemeralContainers") => 2,
        ("ObjectMeta", "name" or "namespace") => frame.Parent is { Parent: null } ? 0 : 2,
        (_, "status") => 1,
        _ => 0,
    };

    /// <summary>Whether a free key could be a field of an object around the map.</summary>
    private bool IsFieldOutside(Frame frame, TextLine line)
    {
        for (var outer = frame.Parent; outer is not null; outer = outer.Parent)
            if (outer.Shape is { } shape && shape.Find(line.Key!) is { } field && (outer.Fields & field.Bit) == 0
                && MeasureValue(field.Type, line) == 0 && MeasureRarity(outer, shape.Schema.Name, line.Key!, line) < 1) return true;
        return false;
    }
}
