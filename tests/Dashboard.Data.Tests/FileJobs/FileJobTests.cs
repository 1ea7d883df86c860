using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.FileJobs;

public sealed class FileJobTests : IAsyncDisposable
{
    private FileJobDesk _desk = null!;

    private static CancellationToken Token => FileJobDesk.Token;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory, Databases]
    public async Task Ask_ByWhoMayNotOrHasTheMost_IsRefused(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        var (max, sam) = (await _desk.ViewerAsync(FileJobDesk.Max), await _desk.ViewerAsync(FileJobDesk.Sam));

        Assert.Equal(FileJobProblem.MayNot, await _desk.Editor.AskAsync(sam, FileJobDesk.Draft(), Token));
        Assert.Equal(
            FileJobProblem.TooLong,
            await _desk.Editor.AskAsync(max, FileJobDesk.Draft(new string('x', FileJob.LongestQuery + 1)), Token));
        var asked = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => _desk.Editor.AskAsync(max, FileJobDesk.Draft(), Token)));

        Assert.Equal(2, asked.Count(problem => problem is FileJobProblem.None));
        Assert.Equal(4, asked.Count(problem => problem is FileJobProblem.TooMany));
        Assert.Null(await _desk.Query.ListAsync(sam, Token));
        Assert.Equal(
            [AuditActions.AccessRefused, AuditActions.FileAsked, AuditActions.FileAsked],
            (await _desk.Store.AuditAsync()).Select(entry => entry.Action).TakeLast(3));
    }

    [Theory, Databases]
    public async Task Next_ByManyAtOnce_GivesEachToOne(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        await _desk.AskAsync(FileJobDesk.Max);
        await _desk.AskAsync(FileJobDesk.Mia);

        var taken = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _desk.Queue.NextAsync(Token)))).OfType<FileJobClaim>().ToList();

        Assert.Equal(2, taken.Count);
        Assert.Equal(2, taken.Select(one => one.Id).Distinct().Count());
    }

    [Theory, Databases]
    public async Task Lease_OfWhoDoesNotComeBack_GoesToTheNextWithAllThatWasKept(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        var dead = await _desk.BeginFileAsync(FileJobDesk.Max);
        var kept = new FileJobProgress(9, 5, 4)
        {
            LastScoredAt = new DateTimeOffset(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), LastId = "905",
        };
        _desk.Store.Clock.Advance(FileJobQueue.Lease / 2);
        Assert.Equal(FileJobTurn.Mine, await _desk.Queue.NoteAsync(dead, "Europe/Berlin", kept, Token));
        _desk.Store.Clock.Advance(FileJobQueue.Lease - TimeSpan.FromMilliseconds(1));
        Assert.Null(await _desk.Queue.NextAsync(Token));

        _desk.Store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var next = (await _desk.Queue.NextAsync(Token))!;

        Assert.Equal((dead.Id, dead.FileName, 2, "Europe/Berlin"), (next.Id, next.FileName, next.Tries, next.Zone));
        Assert.Equal(kept, next.Progress);

        // Who was thought to be ended comes back too late to say anything.
        Assert.Equal(FileJobTurn.Gone, await _desk.Queue.NoteAsync(dead, "UTC", kept with { Rows = 8 }, Token));
        Assert.Equal(FileJobTurn.Gone, await _desk.Queue.FinishAsync(dead, "UTC", kept, Token));
        var seen = await _desk.OnlyAsync(FileJobDesk.Max);
        Assert.Equal((FileJobState.Making, 5L), (seen.State, seen.RowsWritten));
        Assert.Equal(FileJobTurn.Mine, await _desk.Queue.FinishAsync(next, "UTC", kept with { Rows = 9 }, Token));
        Assert.Equal(9, (await _desk.OnlyAsync(FileJobDesk.Max)).RowsWritten);
    }

    [Theory, Databases]
    public async Task GiveBack_AgainAndAgain_EndsIt(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        await _desk.AskAsync(FileJobDesk.Max);
        for (var tries = 1; tries <= FileJobQueue.MostTries; tries++)
        {
            var claim = (await _desk.Queue.NextAsync(Token))!;
            await _desk.Queue.GiveBackAsync(claim, FileJobQueue.Wait, Token);
            Assert.Null(await _desk.Queue.NextAsync(Token));
            _desk.Store.Clock.Advance(FileJobQueue.Wait);
        }

        Assert.Null(await _desk.Queue.NextAsync(Token));
        var end = await _desk.OnlyAsync(FileJobDesk.Max);
        Assert.Equal((FileJobState.Ended, FileJobFault.Failed), (end.State, end.Fault));
    }

    [Theory, Databases]
    public async Task Ready_ForADay_IsItsMakersAloneAndThenGoneWithItsFile(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        var claim = await _desk.MakeAsync(FileJobDesk.Max);
        var (max, mia) = (await _desk.ViewerAsync(FileJobDesk.Max), await _desk.ViewerAsync(FileJobDesk.Mia));

        Assert.Equal(claim.FileName, (await _desk.Query.FindAsync(max, claim.Id, Token))!.FileName);
        Assert.Null(await _desk.Query.FindAsync(mia, claim.Id, Token));
        Assert.Empty((await _desk.Query.ListAsync(mia, Token))!);
        await _desk.Editor.RemoveAsync(mia, claim.Id, Token);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(_desk.Names())));
        var made = (await _desk.Store.AuditAsync()).Single(entry => entry.Action == AuditActions.FileMade);
        Assert.Equal((max.UserId, 3L), (made.UserId, made.Rows));

        _desk.Store.Clock.Advance(FileJobEditor.KeptFor - TimeSpan.FromMilliseconds(1));
        await _desk.Sweep.RunAsync(Token);
        Assert.Single(_desk.Names());
        _desk.Store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await _desk.Query.FindAsync(max, claim.Id, Token));
        await _desk.Sweep.RunAsync(Token);
        Assert.Empty(_desk.Names());
        Assert.Empty((await _desk.Query.ListAsync(max, Token))!);
    }

    [Theory, Databases]
    public async Task Cancel_WhileItIsMade_LeavesNothing(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        var claim = await _desk.BeginFileAsync(FileJobDesk.Max);

        await _desk.Editor.RemoveAsync(await _desk.ViewerAsync(FileJobDesk.Max), claim.Id, Token);

        Assert.Equal(FileJobTurn.Gone, await _desk.Queue.NoteAsync(claim, "UTC", claim.Progress, Token));

        // It may be written on for a moment.
        await _desk.WriteAsync(claim, "late");
        await _desk.Sweep.SweepFolderAsync(Token);
        Assert.Empty(_desk.Names());
        Assert.Equal(AuditActions.FileRemoved, (await _desk.Store.AuditAsync())[^1].Action);
    }

    [Theory, Databases("role"), Databases("link"), Databases("disabled")]
    public async Task Right_Lost_EndsWhatIsMadeAndTakesWhatIsReady(StoreKind database, string loss)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        var ready = await _desk.MakeAsync(FileJobDesk.Max);
        var making = await _desk.BeginFileAsync(FileJobDesk.Max);
        Assert.Equal(2, _desk.Names().Count);
        var people = _desk.Store.Services.GetRequiredService<PeopleEditor>();
        var lost = await (loss switch
        {
            "role" => people.SetRolesAsync(FileJobDesk.Max, [RoleNames.Supervisor], Actor.CommandLine, Token),
            "link" => _desk.Store.Registry.LinkAgentAsync(FileJobDesk.Max, "A-1", Actor.CommandLine, Token),
            _ => people.DisableAsync(FileJobDesk.Max, Actor.CommandLine, Token),
        });
        Assert.Empty(lost.Problems);

        // Before anything is swept.
        Assert.Null(await _desk.Query.FindAsync(await _desk.ViewerAsync(FileJobDesk.Max), ready.Id, Token));
        Assert.Equal(FileJobTurn.Gone, await _desk.Queue.NoteAsync(making, "UTC", making.Progress, Token));
        await _desk.Sweep.RunAsync(Token);

        Assert.Empty(_desk.Names());
        Assert.Equal(2, (await _desk.Store.AuditAsync()).Count(entry => entry.Action == AuditActions.FileNotMade));
    }

    [Theory, Databases]
    public async Task Maker_Removed_TakesTheirFilesAlong(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        await _desk.MakeAsync(FileJobDesk.Max);
        var people = _desk.Store.Services.GetRequiredService<PeopleEditor>();
        Assert.True((await people.RemoveAsync(FileJobDesk.Max, Actor.CommandLine, Token)).Succeeded);

        await _desk.Sweep.RunAsync(Token);

        Assert.Empty(_desk.Names());
    }

    [Theory, Databases]
    public async Task Folder_WithTheMostBytes_TakesNoMore(StoreKind database)
    {
        _desk = await FileJobDesk.BeginAsync(database);
        var claim = await _desk.BeginFileAsync(FileJobDesk.Max);
        await _desk.Queue.NoteAsync(claim, "UTC", new FileJobProgress(9, 5, 10_000_000), Token);
        Assert.Equal(
            FileJobProblem.FolderFull, await _desk.Editor.AskAsync(await _desk.ViewerAsync(FileJobDesk.Mia), FileJobDesk.Draft(), Token));

        Assert.Equal(FileJobTurn.Gone, await _desk.Queue.NoteAsync(claim, "UTC", new FileJobProgress(9, 6, 10_000_001), Token));

        Assert.Equal(FileJobFault.FolderFull, (await _desk.OnlyAsync(FileJobDesk.Max)).Fault);
        await _desk.AskAsync(FileJobDesk.Mia);
    }

    [Fact]
    public async Task Folder_WithWhatIsSomebodyElses_LeavesItAloneAndLetsOneWriteAtATime()
    {
        _desk = await FileJobDesk.BeginAsync(StoreKind.Sqlite);
        var claim = await _desk.BeginFileAsync(FileJobDesk.Max);
        var other = Path.Combine(_desk.Place, "notes.file");
        await File.WriteAllTextAsync(other, "kept", Token);

        await using (_desk.Folder.OpenToWrite(claim.FileName, 2))
            Assert.True(FileFolder.IsBusy(Assert.Throws<IOException>(() => _desk.Folder.OpenToWrite(claim.FileName, 2))));
        await using (var cut = _desk.Folder.OpenToRead(claim.FileName))
            Assert.Equal(2, cut!.Length);
        await using (var shorter = _desk.Folder.OpenToWrite(claim.FileName, 3))
            Assert.Equal(0, shorter.Length);
        Assert.Throws<ArgumentException>(() => _desk.Folder.OpenToRead("../dashboard.db"));
        await _desk.Editor.RemoveAsync(await _desk.ViewerAsync(FileJobDesk.Max), claim.Id, Token);
        await _desk.Sweep.SweepFolderAsync(Token);
        Assert.Equal([other], _desk.Names());
    }
}
