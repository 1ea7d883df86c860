using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dashboard.Mutation.Faults;

/// <summary>A project's sources as the compiler sees them, with what its last build left: references and global usings.</summary>
/// <param name="Compilation">All of it.</param>
/// <param name="Law">The files that faults are put into.</param>
/// <param name="ParseOptions">How they are read.</param>
internal sealed record ProjectSources(CSharpCompilation Compilation, IReadOnlyList<SyntaxTree> Law, CSharpParseOptions ParseOptions)
{
    public static ProjectSources Read(string root, Scope scope)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var folder = Path.Combine(root, scope.Project);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(folder, "obj/Debug"), "*.GlobalUsings.g.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);
        var trees = files.ToDictionary(
            file => Path.GetRelativePath(folder, file),
            file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, $"{scope.Project}/{Path.GetRelativePath(folder, file)}"),
            StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create(
            scope.ProjectName,
            trees.Values,
            References(root, scope),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return new ProjectSources(compilation, [.. trees.Where(tree => scope.Holds(tree.Key)).Select(tree => tree.Value)], options);
    }

    private static IEnumerable<MetadataReference> References(string root, Scope scope)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = framework.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
        var own = Path.Combine(root, scope.Tests, "bin/Debug/net10.0");
        return new[] { framework, web, own }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(file =>
                !string.Equals(Path.GetFileNameWithoutExtension(file), scope.ProjectName, StringComparison.Ordinal) && IsManaged(file))
            .GroupBy(file => Path.GetFileName(file), StringComparer.Ordinal)
            .Select(same => MetadataReference.CreateFromFile(same.First()));
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new System.Reflection.PortableExecutable.PEReader(stream);
        return image.HasMetadata;
    }
}
