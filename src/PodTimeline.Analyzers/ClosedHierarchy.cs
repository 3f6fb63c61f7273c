using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PodTimeline.Analyzers;

/// <summary>
/// An abstract class or record that only types inside it can derive from, because its constructors are private. All its cases are known.
/// </summary>
internal static class ClosedHierarchy
{
    /// <summary>The cases of a type: what is not abstract and derives from it. Empty when the type is not part of a closed hierarchy.</summary>
    public static ImmutableArray<INamedTypeSymbol> FindCases(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { IsAbstract: true, TypeKind: TypeKind.Class } root) return [];
        var closed = root;
        while (!IsClosed(closed))
        {
            if (closed.BaseType is not { IsAbstract: true, SpecialType: SpecialType.None } above) return [];
            closed = above;
        }

        return [.. ListNested(closed.OriginalDefinition).Where(nested => !nested.IsAbstract && IsDerived(nested, root))];
    }

    /// <summary>Whether a type is another, or derives from it.</summary>
    public static bool IsDerived(INamedTypeSymbol type, ITypeSymbol from)
    {
        for (var above = type; above is not null; above = above.BaseType)
            if (SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, from.OriginalDefinition)) return true;
        return false;
    }

    /// <summary>A record's copy constructor makes no new case. Private constructors are not in the reference assembly of another project: there, none is left.</summary>
    private static bool IsClosed(INamedTypeSymbol type) =>
        type.IsAbstract && type.InstanceConstructors.All(constructor => constructor.DeclaredAccessibility == Accessibility.Private || IsCopy(constructor));

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private static IEnumerable<INamedTypeSymbol> ListNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(nested => ListNested(nested).Prepend(nested));
}
