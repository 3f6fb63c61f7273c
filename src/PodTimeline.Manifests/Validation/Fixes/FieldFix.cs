using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Makes the fix of a field's error; null where there is no safe one.</summary>
internal delegate Fix? FieldFix(FaultyField field);

/// <summary>A field with an error.</summary>
/// <param name="Path">The field with the error.</param>
/// <param name="Node">The value that is marked; null if there is none.</param>
/// <param name="Object">The object it belongs to.</param>
/// <param name="Source">The paste.</param>
internal sealed record FaultyField(FieldPath Path, YamlNode? Node, DecodedObject Object, SourceText Source);
