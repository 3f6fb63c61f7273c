using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PodTimeline.Analyzers;

/// <summary>
/// A switch over a closed hierarchy names every case, or says what becomes of the rest. So a new kind of event or command stops the build
/// wherever it must be dealt with, and not the run.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <summary>A case is missing.</summary>
    public const string MissingCase = "PTB001";

    /// <summary>A case would be noticed only when the program runs.</summary>
    public const string LateThrow = "PTB002";

    private static readonly DiagnosticDescriptor Missing = new(
        MissingCase, "A switch names every case of a closed hierarchy", "The switch does not handle {0}", "Exhaustiveness", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor Late = new(
        LateThrow, "A switch does not wait until run time", "Name every case of {0} instead of throwing for the rest", "Exhaustiveness", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Missing, Late];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(AnalyzeExpression, OperationKind.SwitchExpression);
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.Switch);
    }

    private static void AnalyzeExpression(OperationAnalysisContext context)
    {
        var expression = (ISwitchExpressionOperation)context.Operation;
        var cases = ClosedHierarchy.FindCases(expression.Value.Type);
        if (cases.IsEmpty) return;
        foreach (var arm in expression.Arms)
        {
            if (arm.Guard is not null || !Coverage.IsAnything(arm.Pattern)) continue;
            // What the arm gives is an expression; one that throws is converted to the type of the others.
            if (arm.Value is IThrowOperation or IConversionOperation { Operand: IThrowOperation }) Report(context, Late, expression.Value.Type!, expression);
            return;
        }

        foreach (var missing in cases.Where(@case => !expression.Arms.Any(arm => arm.Guard is null && Coverage.Covers(arm.Pattern, @case))))
            Report(context, Missing, missing, expression);
    }

    /// <summary>A statement may do nothing for some values of a case, so naming it is enough.</summary>
    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        var statement = (ISwitchOperation)context.Operation;
        var cases = ClosedHierarchy.FindCases(statement.Value.Type);
        if (cases.IsEmpty) return;
        foreach (var section in statement.Cases)
        {
            if (!section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)) continue;
            if (section.Body.All(operation => operation is IThrowOperation)) Report(context, Late, statement.Value.Type!, statement);
            return;
        }

        var patterns = statement.Cases.SelectMany(section => section.Clauses).OfType<IPatternCaseClauseOperation>().Select(clause => clause.Pattern).ToList();
        foreach (var missing in cases.Where(@case => !patterns.Any(pattern => Coverage.Names(pattern, @case)))) Report(context, Missing, missing, statement);
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor what, ITypeSymbol type, IOperation where) =>
        context.ReportDiagnostic(Diagnostic.Create(what, where.Syntax.GetFirstToken().GetLocation(), type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
}
