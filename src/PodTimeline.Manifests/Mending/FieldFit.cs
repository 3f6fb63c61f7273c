using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mending;

/// <summary>Rates how well a line's value fits a type.</summary>
internal static class FieldFit
{
    /// <summary>0 for a value that fits; a key without a value fits everything that can be on the lines under it.</summary>
    public static double MeasureCost(FieldType type, TextLine line, string text) => line.Kind switch
    {
        ValueKind.None => IsScalar(type) ? Weights.WrongScalar : 0,
        ValueKind.Flow when type is FieldType.Any => 0,
        ValueKind.Flow => (text[line.Value] == '[' ? type is FieldType.List : type is FieldType.Struct or FieldType.Map) ? 0
            : Weights.WrongValue,
        ValueKind.BlockScalar => type is FieldType.Text or FieldType.Any ? 0 : Weights.WrongValue,
        ValueKind.Alias => 1,
        _ => MeasureScalar(type, line, text),
    };

    /// <summary>Whether values of a type stand on the line of their key.</summary>
    public static bool IsScalar(FieldType type) => type is not (FieldType.Struct or FieldType.List or FieldType.Map or FieldType.Any);

    private static double MeasureScalar(FieldType type, TextLine line, string text)
    {
        var written = text[line.Value..Math.Max(line.Value, line.FindValueEnd(text))];
        var value = line.Kind == ValueKind.Plain ? ScalarResolver.Resolve(written) : ScalarValue.Text;
        var content = line.Kind == ValueKind.Plain ? written : written.Trim('"', '\'');
        var fits = type switch
        {
            FieldType.Text => value.Kind == ScalarKind.Text,
            FieldType.Flag => value.Kind == ScalarKind.Boolean,
            FieldType.Whole => value.Kind == ScalarKind.Integer,
            FieldType.Amount => Quantity.TryParse(value.JsonText ?? content, out _) == QuantityError.None,
            FieldType.NumberOrText or FieldType.Any or FieldType.Time => true,
            _ => value.Kind == ScalarKind.Null,
        };
        return fits ? 0 : IsScalar(type) ? Weights.WrongScalar : Weights.WrongValue;
    }
}
