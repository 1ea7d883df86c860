using System.Diagnostics;

namespace Dashboard.Benchmarks;

/// <summary>
/// The same columns in the same order as SQLite's own command line writes them, with the names of teams, agents and accounts and times that
/// people can read.
/// </summary>
internal static class ShellCsv
{
    private const string Rows =
        """
        SELECT datetime(f.ScoredAt / 1000, 'unixepoch'), f.Score, CASE WHEN f.Kind = 2 THEN f.Score / 7 END, f.Comment, t.Name, a.Name,
            f.Kind, c.Handle, f.QuestionVariant, datetime(f.SentAt / 1000, 'unixepoch'), round((f.ScoredAt - f.SentAt) / 60000.0, 1),
            datetime(f.CommentedAt / 1000, 'unixepoch'), datetime(f.UpdatedAt / 1000, 'unixepoch'), f.DisplayName, f.PrivacyUrl,
            f.ExternalId, f.Id, f.ToUserId, f.DmId
        FROM Feedback f
        LEFT JOIN Teams t ON t.Id = f.TeamId
        LEFT JOIN Agents a ON a.Id = f.AgentId
        JOIN Accounts c ON c.Id = f.AccountId
        WHERE f.Score IS NOT NULL AND NOT f.IsTest
        ORDER BY f.ScoredAt, f.Id
        """;

    public static void Write(DemoFolder folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("sqlite3", ["-readonly", "-csv", "-header", folder.Store, Rows])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        shell.StandardOutput.BaseStream.CopyTo(Stream.Null);
        shell.WaitForExit();
        if (shell.ExitCode != 0)
            throw new InvalidOperationException("The command line of SQLite could not read the store.");
    }
}
