using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PodTimeline.Analyzers;

/// <summary>What a pattern matches of a closed hierarchy.</summary>
internal static class Coverage
{
    /// <summary>Whether a pattern matches every value of a case.</summary>
    public static bool Covers(IPatternOperation pattern, INamedTypeSymbol @case) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation { MatchedType: { } type } => ClosedHierarchy.IsDerived(@case, type),
        ITypePatternOperation { MatchedType: { } type } => ClosedHierarchy.IsDerived(@case, type),
        IRecursivePatternOperation { MatchedType: { } type } recursive =>
            ClosedHierarchy.IsDerived(@case, type)
            && recursive.PropertySubpatterns.All(part => IsAnything(part.Pattern)) && recursive.DeconstructionSubpatterns.All(IsAnything),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Covers(either.LeftPattern, @case) || Covers(either.RightPattern, @case),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Covers(both.LeftPattern, @case) && Covers(both.RightPattern, @case),
        _ => false,
    };

    /// <summary>Whether a pattern names a case, or a type above it other than the whole hierarchy, whatever else it asks.</summary>
    public static bool Names(IPatternOperation pattern, INamedTypeSymbol @case) => pattern switch
    {
        IBinaryPatternOperation binary => Names(binary.LeftPattern, @case) || Names(binary.RightPattern, @case),
        IDeclarationPatternOperation { MatchedType: { } type } => ClosedHierarchy.IsDerived(@case, type),
        ITypePatternOperation { MatchedType: { } type } => ClosedHierarchy.IsDerived(@case, type),
        IRecursivePatternOperation { MatchedType: { } type } => ClosedHierarchy.IsDerived(@case, type),
        _ => false,
    };

    /// <summary>Whether a pattern matches whatever there is.</summary>
    public static bool IsAnything(IPatternOperation pattern) => pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };
}
