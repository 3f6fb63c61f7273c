using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PodTimeline.Analyzers;

/// <summary>The compiler does not know that a hierarchy is closed. Where <see cref="ClosedSwitchAnalyzer"/> checks the cases, it need not warn.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor NotExhaustive = new(
        "PTB003", "CS8509", "Every case of the closed hierarchy is named, or PTB001 is reported.");

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [NotExhaustive];

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.AncestorsAndSelf().OfType<SwitchExpressionSyntax>().FirstOrDefault() is not { } expression) continue;
            var type = context.GetSemanticModel(tree).GetTypeInfo(expression.GoverningExpression, context.CancellationToken).Type;
            if (!ClosedHierarchy.FindCases(type).IsEmpty) context.ReportSuppression(Suppression.Create(NotExhaustive, diagnostic));
        }
    }
}
