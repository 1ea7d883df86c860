using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dashboard.Mutation.Faults;

/// <summary>
/// Makes a numeric constant something that a fault can change: a property, where no attribute, pattern or other constant needs it.
/// </summary>
internal static class ConstantFaults
{
    /// <summary>The property; null when the field is none, or must stay as it is.</summary>
    public static MemberDeclarationSyntax? Write(string file, FieldDeclarationSyntax field, SemanticModel model, FaultBook book)
    {
        if (!field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Declaration.Variables is not [{ Initializer.Value: var value } constant])
            return null;
        var wrong = model.GetConstantValue(value).Value switch
        {
            int number => (number + 1).ToString(CultureInfo.InvariantCulture),
            long number => (number + 1).ToString(CultureInfo.InvariantCulture) + "L",
            double number => (number * 2).ToString("R", CultureInfo.InvariantCulture) + "d",
            _ => null,
        };
        if (wrong is null || book.IsNeededConstant(constant.Identifier.Text) || book.Number(file, value, wrong) is not { } id)
            return null;
        var modifiers = string.Join(
            ' ',
            field.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword)).Select(modifier => modifier.Text));
        var text =
            $"{modifiers} static {field.Declaration.Type} {constant.Identifier.Text} => ({FaultWriter.IsOn(id)} ? {wrong} : {value});";
        return SyntaxFactory.ParseMemberDeclaration(text)!.WithTriviaFrom(field).WithAdditionalAnnotations(FaultWriter.Annotation(id));
    }

    /// <summary>The names that stand where only a constant may.</summary>
    public static HashSet<string> NeededIn(IEnumerable<SyntaxTree> trees) =>
    [
        .. from tree in trees
           from name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
           where name.Ancestors().Any(NeedsConstant)
           select name.Identifier.Text,
    ];

    private static bool NeedsConstant(SyntaxNode node) => node switch
    {
        AttributeSyntax or PatternSyntax or CaseSwitchLabelSyntax or EnumMemberDeclarationSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        ParameterSyntax parameter => parameter.Default is not null,
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };
}
