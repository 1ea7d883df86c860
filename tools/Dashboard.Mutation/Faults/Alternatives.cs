using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dashboard.Mutation.Faults;

/// <summary>What could wrongly stand where an expression stands: the slips that people make, one at a time.</summary>
internal static class Alternatives
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Kind, SyntaxKind Token)> Borders = new()
    {
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
        [SyntaxKind.EqualsExpression] = (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        [SyntaxKind.NotEqualsExpression] = (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        [SyntaxKind.AddExpression] = (SyntaxKind.SubtractExpression, SyntaxKind.MinusToken),
        [SyntaxKind.SubtractExpression] = (SyntaxKind.AddExpression, SyntaxKind.PlusToken),
        [SyntaxKind.MultiplyExpression] = (SyntaxKind.DivideExpression, SyntaxKind.SlashToken),
        [SyntaxKind.DivideExpression] = (SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken),
    };

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["First"] = "Last", ["Last"] = "First", ["FirstOrDefault"] = "LastOrDefault", ["Min"] = "Max", ["Max"] = "Min",
        ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy", ["Any"] = "All", ["All"] = "Any", ["Floor"] = "Ceiling", ["Ceiling"] = "Floor",
        ["OrderBy"] = "OrderByDescending", ["OrderByDescending"] = "OrderBy", ["ThenBy"] = "ThenByDescending", ["Union"] = "Intersect",
    };

    private static readonly HashSet<string> Narrowing =
        new(StringComparer.Ordinal) { "Where", "WhereIf", "Distinct", "Concat", "Skip", "Take", "Trim", "Except", "Union", "Append" };

    /// <summary>The alternatives of an expression; those that do not compile are left out later.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression, SemanticModel model) =>
        expression switch
        {
            BinaryExpressionSyntax binary => OfBinary(binary, model),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [not.Operand],
            LiteralExpressionSyntax literal => OfLiteral(literal),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call => OfCall(call, called),
            MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.Text: "StringComparer" or "StringComparison" }
            } comparer => OfComparer(comparer),
            IsPatternExpressionSyntax matched => Patterns.Of(matched.Pattern).Select(matched.WithPattern),
            SwitchExpressionSyntax chosen => OfSwitch(chosen),
            _ => [],
        };

    private static IEnumerable<ExpressionSyntax> OfBinary(BinaryExpressionSyntax binary, SemanticModel model)
    {
        if (binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
            return [binary.Left, binary.Right];
        if (binary.IsKind(SyntaxKind.CoalesceExpression))
            return binary.Right is ThrowExpressionSyntax ? [] : [binary.Right];
        if (!Borders.TryGetValue(binary.Kind(), out var other) || model.GetTypeInfo(binary).Type?.SpecialType is SpecialType.System_String)
            return [];
        return
        [
            BinaryExpression(
                other.Kind,
                binary.Left,
                Token(binary.OperatorToken.LeadingTrivia, other.Token, binary.OperatorToken.TrailingTrivia),
                binary.Right),
        ];
    }

    private static IEnumerable<ExpressionSyntax> OfLiteral(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int number => [LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number + 1))],
        double number => [LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal((number * 2) + 1))],
        true => [LiteralExpression(SyntaxKind.FalseLiteralExpression)],
        false => [LiteralExpression(SyntaxKind.TrueLiteralExpression)],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax called)
    {
        var name = called.Name.Identifier.Text;
        if (Opposites.TryGetValue(name, out var opposite) && called.Name is IdentifierNameSyntax)
            yield return call.WithExpression(called.WithName(IdentifierName(opposite)));
        if (Narrowing.Contains(name))
            yield return called.Expression;
    }

    private static IEnumerable<ExpressionSyntax> OfComparer(MemberAccessExpressionSyntax comparer) => comparer.Name.Identifier.Text switch
    {
        "Ordinal" => [comparer.WithName(IdentifierName("OrdinalIgnoreCase"))],
        "OrdinalIgnoreCase" => [comparer.WithName(IdentifierName("Ordinal"))],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfSwitch(SwitchExpressionSyntax chosen) =>
        from arm in chosen.Arms
        from pattern in Patterns.Of(arm.Pattern)
        select chosen.ReplaceNode(arm.Pattern, pattern);
}
