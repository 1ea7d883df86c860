using Dashboard.Data.Schedules.Destinations;
using Dashboard.TestKit;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Data.Tests.Schedules.Destinations;

public sealed class ReportFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task LayDown_AgainUnderTheSameName_TakesThePlaceOfTheOneBefore()
    {
        foreach (var content in new[] { "the first, longer one", "second" })
            Assert.Equal(FolderFault.None, await LayAsync("weekly", "report.xlsx", content));

        Assert.Equal(["report.xlsx"], NamesIn("weekly"));
        Assert.Equal("second", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "weekly", "report.xlsx"), Token));
    }

    [Fact]
    public async Task LayDown_WhileOthersRead_IsAlwaysOneWholeFile()
    {
        var whole = new[] { new string('a', 3_000_000), new string('b', 2_000_000) };
        await LayAsync("weekly", "report.xlsx", whole[0]);
        var file = Path.Combine(_folder.Path, "weekly", "report.xlsx");
        var (isWriting, read) = (true, 0);
        var reading = Task.Run(
            async () =>
            {
                while (Volatile.Read(ref isWriting))
                {
                    Assert.Contains(await File.ReadAllTextAsync(file, Token), whole);
                    Assert.DoesNotContain(NamesIn("weekly"), name => name is not "report.xlsx" && name[0] != '.');
                    Interlocked.Increment(ref read);
                }
            },
            Token);

        // Until it was read often enough while it was written, however the two take turns.
        for (var time = 0; time < 20 || (Volatile.Read(ref read) < 5 && !reading.IsCompleted); time++)
            Assert.Equal(FolderFault.None, await LayAsync("weekly", "report.xlsx", whole[(time + 1) % 2]));
        Volatile.Write(ref isWriting, false);

        await reading;
        Assert.Equal(["report.xlsx"], NamesIn("weekly"));
    }

    [Fact]
    public async Task LayDown_Cancelled_LeavesWhatWasThere()
    {
        await LayAsync("weekly", "report.xlsx", "before");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Folder(_folder.Path).LayDownAsync("weekly", "report.xlsx", "after"u8.ToArray(), new CancellationToken(canceled: true)));

        Assert.Equal(["report.xlsx"], NamesIn("weekly"));
        Assert.Equal("before", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "weekly", "report.xlsx"), Token));
    }

    [Theory]
    [InlineData("..", "report.xlsx")]
    [InlineData("a/b", "report.xlsx")]
    [InlineData("", "report.xlsx")]
    [InlineData("weekly", "../report.xlsx")]
    public async Task LayDown_OutsideItsFolder_IsRefused(string folder, string name)
    {
        Assert.Equal(FolderFault.BadName, await LayAsync(folder, name, "x"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task LayDown_WhereNothingCanBeWritten_IsAnAnswer()
    {
        await File.WriteAllTextAsync(_folder.File("weekly"), "a file where the folder is to be", Token);

        Assert.Equal(FolderFault.NotWritten, await LayAsync("weekly", "report.xlsx", "x"));
        Assert.Equal(FolderFault.Off, await Folder("").LayDownAsync("weekly", "report.xlsx", default, Token));
    }

    private static ReportFolder Folder(string path) => new(Options.Create(new DestinationOptions { Folder = path }));

    private Task<FolderFault> LayAsync(string folder, string name, string content) =>
        Folder(_folder.Path).LayDownAsync(folder, name, System.Text.Encoding.UTF8.GetBytes(content), Token);

    private string[] NamesIn(string folder) =>
        [
            .. Directory.EnumerateFiles(Path.Combine(_folder.Path, folder)).Select(path => Path.GetFileName(path)!)
                .Order(StringComparer.Ordinal),
        ];
}
