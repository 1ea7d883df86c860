using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>Makes a number of scored feedback out of the demo's: each once more, and again, under other ids.</summary>
internal static class ManyScores
{
    public static void Fill(DemoFolder folder, int rows)
    {
        using var connection = folder.Open();
        DemoFolder.Execute(connection, "DELETE FROM Feedback WHERE Score IS NULL OR IsTest = 1");
        var columns = folder.Text("SELECT group_concat(name) FROM pragma_table_info('Feedback') WHERE name <> 'Id'");
        DemoFolder.Execute(connection, "CREATE TEMP TABLE Once AS SELECT * FROM Feedback");
        for (var (held, round) = (folder.Number("SELECT count(*) FROM Feedback"), 1); held < rows; round++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"Id || '{round}'");
            held += DemoFolder.Execute(
                connection,
                $"INSERT INTO Feedback (Id,{columns}) SELECT {id},{columns} FROM Once LIMIT $most",
                ("$most", rows - held));
        }
    }
}
