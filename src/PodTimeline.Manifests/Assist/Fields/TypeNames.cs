using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Assist.Fields;

/// <summary>Types in words.</summary>
internal static class TypeNames
{
    /// <summary>A type in words, such as <c>list of Container</c>.</summary>
    public static string GetName(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Flag => "true or false",
        FieldType.Whole => "whole number",
        FieldType.Amount => "quantity, such as 500m or 128Mi",
        FieldType.NumberOrText => "number or text",
        FieldType.Time => "time, such as 2026-07-01T12:00:00Z",
        FieldType.Struct @struct => @struct.Name,
        FieldType.List { Item: FieldType.Struct item } => $"list of {item.Name}",
        FieldType.List { Item: FieldType.Text } => "list of texts",
        FieldType.List { Item: FieldType.Whole } => "list of whole numbers",
        FieldType.List list => $"list of {GetName(list.Item)}",
        FieldType.Map { Value: FieldType.Text } => "texts by name",
        FieldType.Map { Value: FieldType.Amount } => "quantities by name",
        FieldType.Map map => $"{GetName(map.Value)} by name",
        _ => "anything",
    };
}
