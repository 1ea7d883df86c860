using Xunit;

namespace Dashboard.Tests.Architecture;

public sealed class FloorTests
{
    public static TheoryData<string> Projects => new(Floors.All.Select(plan => plan.Project));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_AsWritten_KeepsItsFloors(string project)
    {
        var plan = Floors.All.Single(p => string.Equals(p.Project, project, StringComparison.Ordinal));
        var files = SourceFile.Of(project, ".cs", ".razor");

        Assert.NotEmpty(files);
        Assert.Empty(FloorCheck.Violations(plan, files));
        Assert.Empty(PlaceCheck.Violations(plan, files));
    }
}
