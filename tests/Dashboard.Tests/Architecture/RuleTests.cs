using Microsoft.AspNetCore.Components;
using Xunit;

namespace Dashboard.Tests.Architecture;

public sealed class RuleTests
{
    [Theory]
    [InlineData("src/Dashboard.Data", "Store/A.cs", "db.Database.EnsureCreatedAsync();")]
    [InlineData("src/Dashboard.Data", "Store/A.cs", "    #region Fields")]
    [InlineData("src/Dashboard.Data", "Store/A.cs", "using Microsoft.AspNetCore.Components;")]
    [InlineData("src/Dashboard.Data", "Store/A.cs", "using Microsoft.AspNetCore.Mvc.Rendering;")]
    [InlineData("src/Dashboard.Data", "Dashboard.Data.csproj", "<PackageReference Include=\"MudBlazor\" />")]
    [InlineData("src/Dashboard.Emulator", "World/A.cs", "using MudBlazor;")]
    [InlineData("src/Dashboard", "Charts/A.razor", "<MudPaper />")]
    [InlineData("src/Dashboard", "Live/A.cs", "using MudBlazor;")]
    [InlineData("src/Dashboard", "Charts/Bars.razor", "@inject NavigationManager Navigation")]
    [InlineData("src/Dashboard", "Controls/A.cs", "[Inject] private NavigationManager Navigation { get; set; }")]
    [InlineData("src/Dashboard", "Controls/A.cs", "[Inject]\n    public required IClock Clock { get; init; }")]
    [InlineData("src/Dashboard.Data", "Reporting/A.cs", "from cell in context.DayCells select cell")]
    [InlineData("src/Dashboard.Data", "Reporting/A.cs", "context.Arrivals.Count()")]
    [InlineData("src/Dashboard.Data", "Prompting/A.cs", "context\n    .StoredFeedback.Where(x => true)")]
    [InlineData("src/Dashboard.Data", "Reporting/A.cs", "public sealed class OverviewQuery(CellMemory cells)")]
    [InlineData("src/Dashboard", "Exports/A.cs", "store.Set<StoredFeedback>().ToList()")]
    public void Rule_Broken_IsFound(string project, string path, string text) =>
        Assert.Single(Violations(project, path, text));

    [Theory]
    [InlineData("src/Dashboard.Data", "Store/A.cs", "using Microsoft.AspNetCore.Identity; // MudBlazor #region")]
    [InlineData("src/Dashboard", "Pages/Overview/A.razor", "@inject NavigationManager Navigation\n<MudCard />")]
    [InlineData("src/Dashboard", "Controls/A.razor", "@using MudBlazor\n<MudPaper />")]
    [InlineData("src/Dashboard", "Charts/Bars.razor", "@inject IJSRuntime Script\n@inject IStringLocalizer<Bars> Words")]
    [InlineData("src/Dashboard", "Controls/A.cs", "[Inject] private IJSRuntime Script { get; set; }")]
    [InlineData("src/Dashboard.Data", "Reporting/A.cs", "visible.DayCells(viewer)")]
    [InlineData("src/Dashboard.Data", "Access/A.cs", "private readonly CellMemory _memory;")]
    [InlineData("src/Dashboard.Data", "Access/A.cs", "context.DayCells.Where(x => true)")]
    public void Rule_Kept_StaysSilent(string project, string path, string text) =>
        Assert.Empty(Violations(project, path, text));

    [Fact]
    public void Size_OverTheMost_IsFound()
    {
        Assert.Single(SizeCheck.TooLong("src", [Lines("A/A.cs", 251), Lines("A/B.cs", 250), Lines("Store/Migrations/C.cs", 999)]));
        Assert.Equal(60, SizeCheck.Median([Lines("A/A.cs", 61), Lines("A/B.cs", 60), Lines("A/C.cs", 1)]));
    }

    [Theory]
    [InlineData(58, 0)]
    [InlineData(59, 1)]
    public void Code_OfAComponent_IsFoundOverTheMost(int inside, int found)
    {
        var code = "<p>x</p>\n\n@code {\n" + string.Concat(Enumerable.Repeat("    x\n", inside)) + "}\n";

        Assert.Equal(found, SizeCheck.TooMuchCode("src", [new SourceFile("A/A.razor", code)]).Count());
    }

    [Fact]
    public void Line_OverTheWidest_IsFoundUnlessItIsASample()
    {
        var (wide, fitting) = (new string('x', 141), new string('x', 139) + "\U0001F389");
        var text =
            $"{wide}\n{fitting}\nvar a = \"\"\"\n    {wide}\n    \"\"\";\nvar b = \"\"\"{wide}\"\"\";\nvar c = @\"\"\"c\"\"\";\n{wide}\n";

        Assert.Equal(
            ["src/A.cs:1 is 141 characters wide; 140 are the most", "src/A.cs:8 is 141 characters wide; 140 are the most"],
            LineCheck.TooWide("src", new SourceFile("A.cs", text)),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("[Fact] public void Works() { }")]
    [InlineData("[Theory]\n[InlineData(\"public void A_B_C()\")]\npublic async Task Score_Empty(string x) { }")]
    [InlineData("[Fact(Skip = \"x\")] public static void A_B_C_D() { }")]
    public void TestName_NotInThreeParts_IsFound(string text) =>
        Assert.Single(TestNameCheck.Violations("tests", new SourceFile("A.cs", text)));

    [Fact]
    public void TestName_InThreeParts_StaysSilent() =>
        Assert.Empty(
            TestNameCheck.Violations(
                "tests",
                new SourceFile(
                    "A.cs",
                    "[Theory, MemberData(nameof(X))] public async Task Score_Empty_IsNull(int a) { } public void Helper() { }")));

    [Fact]
    public void Class_NeitherSealedNorAbstract_IsFound() =>
        Assert.Equal(
            [$"{typeof(Open).FullName} is neither sealed nor abstract"],
            TypeRules.Unsealed([typeof(Open), typeof(Base), typeof(Closed)]),
            StringComparer.Ordinal);

    [Fact]
    public void Field_OfAComponentWithoutItsUnderscore_IsFound() =>
        Assert.Equal(
            [
                $"{typeof(Component).FullName}.shared is not named in PascalCase",
                $"{typeof(Component).FullName}.turn is not named _camelCase",
            ],
            TypeRules.Misnamed([typeof(Component), typeof(Closed)]).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Query_WithoutViewer_IsFound()
    {
        var found = Assert.Single(TypeRules.WithoutViewer([typeof(SeenQuery), typeof(BlindQuery), typeof(Closed)]));

        Assert.Equal($"{typeof(BlindQuery).FullName}.All takes no Viewer", found);
    }

    private static IEnumerable<string> Violations(string project, string path, string text) =>
        TextRules.All.SelectMany(rule => rule.Violations(project, new SourceFile(path, text)));

    private static SourceFile Lines(string path, int count) => new(path, string.Concat(Enumerable.Repeat("x\n", count)));

    public class Open;

    public abstract class Base;

    public sealed class Closed : Base;

#pragma warning disable IDE1006 // What the rule is to find.
    public sealed class Component : ComponentBase
    {
        private const int First = 1;
        private static readonly object shared = new();
        private readonly object _held = shared;
        private int turn = First;

        public object Held => (_held, turn++);
    }
#pragma warning restore IDE1006

    public sealed record Viewer(string Name);

    public sealed class SeenQuery
    {
        public static string All(Viewer viewer) => viewer.Name;
    }

    public sealed class BlindQuery
    {
        public static string All(string name) => name;

        public static string Mine(Viewer viewer, string name) => viewer.Name + name;
    }
}
