using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dashboard.Mutation.Faults;

/// <summary>What could wrongly stand where a pattern stands: another border, or one of two conditions alone.</summary>
internal static class Patterns
{
    public static IEnumerable<PatternSyntax> Of(PatternSyntax pattern) =>
        pattern switch
        {
            RelationalPatternSyntax relational =>
            [
                relational.WithOperatorToken(Token(Border(relational.OperatorToken.Kind())).WithTriviaFrom(relational.OperatorToken)),
            ],
            ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: int number } } constant =>
            [
                constant.WithExpression(
                    LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number + 1)).WithTriviaFrom(constant.Expression)),
            ],
            BinaryPatternSyntax both =>
            [
                both.Left,
                both.Right,
                .. Of(both.Left).Select(both.WithLeft),
                .. Of(both.Right).Select(both.WithRight),
            ],
            UnaryPatternSyntax not => [not.Pattern],
            _ => [],
        };

    private static SyntaxKind Border(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
        SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
        _ => SyntaxKind.GreaterThanToken,
    };
}
