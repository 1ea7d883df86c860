using Dashboard.TestKit;

namespace Dashboard.Tests.Architecture;

/// <summary>A source file as the checks see it.</summary>
/// <param name="Path">Relative to its project, with forward slashes.</param>
/// <param name="Text">The whole text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The top folder; empty for a file in the project's root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>The folders it lies in, from the project down.</summary>
    public string[] Folders => Path.Split('/')[..^1];

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    /// <summary>The text a rule about code looks at: a comment may name what it likes.</summary>
    public string Code => IsRazor ? CodeText.WithoutMarkupComments(Text) : CodeText.WithoutComments(Text);

    public static IReadOnlyList<SourceFile> Of(string project, params string[] extensions) =>
        [.. SourceTree.Files(project, extensions)
            .Select(path => new SourceFile(path, File.ReadAllText(SourceTree.PathOf(System.IO.Path.Combine(project, path)))))];
}
