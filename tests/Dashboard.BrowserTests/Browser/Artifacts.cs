using Dashboard.TestKit;
using Xunit;

namespace Dashboard.BrowserTests.Browser;

/// <summary>Where pictures and traces go: below <c>artifacts/</c>, which is not kept under version control.</summary>
internal static class Artifacts
{
    public static string File(string folder, string name)
    {
        var directory = Path.Combine(SourceTree.Root, "artifacts", folder);
        Directory.CreateDirectory(directory);
        return Path.Combine(directory, name);
    }

    /// <summary>The running test's name, fit for a file.</summary>
    public static string NameOfTest()
    {
        var name = TestContext.Current.Test?.TestDisplayName ?? "unnamed";
        return string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-').Take(150));
    }
}
