using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dashboard.Mutation.Faults;

/// <summary>
/// Writes a file with all its faults in it, each behind a switch: an expression <c>e</c> becomes
/// <c>(MutationSwitch.Is(7) ? (wrong e) : (e))</c>, a statement is run unless its fault is on. Each place bears its number as an
/// annotation.
/// </summary>
/// <param name="file">The file, from the root.</param>
/// <param name="model">What its names mean.</param>
/// <param name="book">Numbers the faults.</param>
internal sealed class FaultWriter(string file, SemanticModel model, FaultBook book) : CSharpSyntaxRewriter
{
    public const string Mark = "fault";

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is not ExpressionSyntax expression || !CanBeSwitched(expression))
            return base.Visit(node);
        var alternatives = Alternatives.Of(expression, model).ToList();
        var written = (ExpressionSyntax)base.Visit(expression)!;
        foreach (var alternative in alternatives)
        {
            if (book.Number(file, expression, alternative.ToString()) is { } id)
                written = Switched(id, alternative, written);
        }

        return written;
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var written = (StatementSyntax)base.VisitExpressionStatement(node)!;
        if (!CanBeLeftOut(node) || book.Number(file, node, "(left out)") is not { } id)
            return written;

        // In a block of its own, or an else behind it would be this if's.
        return Block(IfStatement(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, IsOn(id)), Block(written.WithoutTrivia())))
            .WithTriviaFrom(written).WithAdditionalAnnotations(Annotation(id));
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var written = (IfStatementSyntax)base.VisitIfStatement(node)!;
        if (Declares(node.Condition) || book.Number(file, node.Condition, $"!({node.Condition})") is not { } id)
            return written;
        var negated = PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(node.Condition.WithoutTrivia()));
        return written.WithCondition(Switched(id, negated, written.Condition));
    }

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        ConstantFaults.Write(file, node, model, book) ?? KeepConstant(node);

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    public override SyntaxNode? VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitInterpolationFormatClause(InterpolationFormatClauseSyntax node) => node;

    public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node) => node;

    public override SyntaxNode? VisitThrowExpression(ThrowExpressionSyntax node) => node;

    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitRelationalPattern(RelationalPatternSyntax node) => node;

    public static InvocationExpressionSyntax IsOn(int id) =>
        (InvocationExpressionSyntax)ParseExpression("global::MutationSwitch.Is(" + id.ToString(CultureInfo.InvariantCulture) + ")");

    public static SyntaxAnnotation Annotation(int id) => new(Mark, id.ToString(CultureInfo.InvariantCulture));

    private FieldDeclarationSyntax KeepConstant(FieldDeclarationSyntax node) =>
        node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;

    private static ParenthesizedExpressionSyntax Switched(int id, ExpressionSyntax wrong, ExpressionSyntax right) =>
        ParenthesizedExpression(ConditionalExpression(
                IsOn(id),
                Token(SyntaxKind.QuestionToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space),
                ParenthesizedExpression(wrong.WithoutTrivia()),
                Token(SyntaxKind.ColonToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space),
                ParenthesizedExpression(right.WithoutTrivia())))
            .WithTriviaFrom(right)
            .WithAdditionalAnnotations(Annotation(id));

    /// <summary>Not where a name is meant rather than a value, and not where the code declares what is used later.</summary>
    private static bool CanBeSwitched(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax
            or MemberAccessExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax
        && expression.Parent is not (ExpressionStatementSyntax or AttributeArgumentSyntax or ConditionalAccessExpressionSyntax)
        && !Declares(expression)
        && !expression.DescendantNodesAndSelf().Any(node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);

    private static bool Declares(ExpressionSyntax expression) =>
        expression
            .DescendantNodesAndSelf()
            .Any(node =>
                node is SingleVariableDesignationSyntax or RefExpressionSyntax
                && node.Ancestors().TakeWhile(above => above != expression).All(above => above is not LambdaExpressionSyntax));

    private static bool CanBeLeftOut(ExpressionStatementSyntax statement)
    {
        var call = statement.Expression is AwaitExpressionSyntax awaited ? awaited.Expression : statement.Expression;
        return call is InvocationExpressionSyntax { Expression: var called }
            && !Declares(statement.Expression)
            && !called.ToString().Contains("ThrowIf", StringComparison.Ordinal)
            && !called.ToString().StartsWith("Log.", StringComparison.Ordinal);
    }
}
