using System.Reflection;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Architecture;

public sealed class HouseTests
{
    private static readonly string[] Sources = [".cs", ".razor", ".css", ".js", ".csproj", ".targets"];
    private static readonly string[] Projects = [.. Floors.All.Select(plan => plan.Project)];

    [Fact]
    public void Sources_Projects_AreAllOnTheList() =>
        Assert.Equal(
            Projects.Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(SourceTree.PathOf("src"))
                .Select(folder => "src/" + Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Sources_Texts_KeepTheHouseRules() => Assert.Empty(
        from project in Projects
        from file in SourceFile.Of(project, Sources)
        from rule in TextRules.All
        from violation in rule.Violations(project, file)
        select violation);

    [Fact]
    public void Sources_Files_StayShort()
    {
        IEnumerable<string> found =
        [
            .. Projects.SelectMany(project => SizeCheck.TooLong(project, SourceFile.Of(project, Sources))),
            .. Projects.SelectMany(project => SizeCheck.TooMuchCode(project, SourceFile.Of(project, ".razor"))),
            .. SizeCheck.TooLong("tests", SourceFile.Of("tests", ".cs")),
        ];
        Assert.Empty(found);
        Assert.InRange(SizeCheck.Median(Projects.SelectMany(project => SourceFile.Of(project, ".cs"))), 1, SizeCheck.HighestMedian);
    }

    [Fact]
    public void Sources_Lines_FitTheWidth() => Assert.Empty(
        from folder in new[] { "src", "tests", "tools" }
        from file in SourceFile.Of(folder, ".cs", ".razor")
        where !file.IsMigration
        from violation in LineCheck.TooWide(folder, file)
        select violation);

    // A template is rendered by a call and never lives; nobody should take it for a component.
    [Fact]
    public void Razor_WithoutMarkup_IsNamedATemplate() =>
        Assert.Empty(
            from project in Projects
            from file in SourceFile.Of(project, ".razor")
            let isNamedSo = file.Path.EndsWith("Template.razor", StringComparison.Ordinal)
            where TemplateCheck.IsTemplate(file.Text) != isNamedSo
            let what = isNamedSo ? "is called a template and has markup of its own" : "is a template and not called one"
            select $"{project}/{file.Path} {what}");

    [Fact]
    public void Classes_NotAbstract_AreSealed() => Assert.Empty(TypeRules.Unsealed(Types()));

    [Fact]
    public void Fields_OfComponents_AreNamedAsInCode() => Assert.Empty(TypeRules.Misnamed(Types()));

    [Fact]
    public void Queries_OfReporting_TakeAViewer() => Assert.Empty(TypeRules.WithoutViewer(
        Types().Where(type => type.Namespace?.StartsWith("Dashboard.Data.Reporting", StringComparison.Ordinal) == true)));

    // Without this, renaming a table would quietly end the rule about its door.
    [Fact]
    public void ResultTables_OfTheRule_ExistInTheContext()
    {
        Every.One(
            Types().Where(type => typeof(DbContext).IsAssignableFrom(type) && !type.IsAbstract),
            context =>
                Every.One(
                    TextRules.ResultTables,
                    table =>
                        Assert.NotNull(context.GetProperty(table, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))));
    }

    [Fact]
    public void Tests_EverywhereWritten_AreNamedInThreeParts()
    {
        var files = SourceFile.Of("tests", ".cs");

        Assert.True(files.Sum(TestNameCheck.Count) > 20, "The check no longer finds the tests.");
        Assert.Empty(files.SelectMany(file => TestNameCheck.Violations("tests", file)));
    }

    private static IEnumerable<Type> Types() => Floors.All.SelectMany(plan => Assembly.Load(plan.Namespace).GetTypes());
}
