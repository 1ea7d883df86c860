using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dashboard.Mutation.Faults;

/// <summary>A project with all faults that compile, each behind its switch.</summary>
/// <param name="Faults">The faults.</param>
/// <param name="Texts">The files that hold them, from the root, as they are to be written.</param>
internal sealed record FaultyProject(IReadOnlyList<Fault> Faults, IReadOnlyDictionary<string, string> Texts)
{
    private const int MostRounds = 12;

    /// <summary>Writes the faults, and again without those that do not compile, until all do.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="scope">What is tried.</param>
    /// <param name="lastId">The last number that is taken.</param>
    public static FaultyProject Of(string root, Scope scope, int lastId)
    {
        var sources = ProjectSources.Read(root, scope);
        var allowed = Errors(sources.Compilation).Select(error => error.Id).ToHashSet(StringComparer.Ordinal);
        var needed = ConstantFaults.NeededIn(sources.Compilation.SyntaxTrees);
        var impossible = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var book = new FaultBook(impossible, needed, lastId);
            var (compilation, written) = Write(sources, book);
            var wrong = Errors(compilation)
                .Where(error => !allowed.Contains(error.Id))
                .SelectMany(error => FaultsAt(error, written))
                .ToHashSet();
            if (wrong.Count == 0)
                return new FaultyProject(
                    book.Faults,
                    written.ToDictionary(tree => tree.FilePath, tree => tree.ToString(), StringComparer.Ordinal));
            impossible.UnionWith(wrong.Select(id => book.Places[id]));
        }

        throw new InvalidOperationException($"The faults of {scope.Project} do not compile after {MostRounds} rounds.");
    }

    private static (CSharpCompilation Compilation, List<SyntaxTree> Written) Write(ProjectSources sources, FaultBook book)
    {
        var compilation = sources.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutationSwitchText.Text, sources.ParseOptions));
        var written = new List<SyntaxTree>();
        foreach (var tree in sources.Law)
        {
            var root = new FaultWriter(tree.FilePath, sources.Compilation.GetSemanticModel(tree), book).Visit(tree.GetRoot())!;
            var faulty = tree.WithRootAndOptions(root, sources.ParseOptions);
            compilation = compilation.ReplaceSyntaxTree(tree, faulty);
            written.Add(faulty);
        }

        return (compilation, written);
    }

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The faults around an error; where there are none, all of the member that it is in, since one of them has made it.</summary>
    private static IEnumerable<int> FaultsAt(Diagnostic error, List<SyntaxTree> written)
    {
        if (error.Location.SourceTree is not { } tree || !written.Contains(tree))
            return [];
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var around = node.AncestorsAndSelf().SelectMany(Marks).ToList();
        if (around.Count > 0)
            return around;
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        return member is null ? [] : member.DescendantNodesAndSelf().SelectMany(Marks);
    }

    private static IEnumerable<int> Marks(SyntaxNode node) =>
        node.GetAnnotations(FaultWriter.Mark).Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture));
}
