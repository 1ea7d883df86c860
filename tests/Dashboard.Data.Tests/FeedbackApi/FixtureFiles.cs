namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>The raw samples under Fixtures, found from wherever the tests run.</summary>
internal static class FixtureFiles
{
    public static byte[] Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "Fixtures", name);
            if (File.Exists(file))
                return File.ReadAllBytes(file);
        }

        throw new FileNotFoundException("No Fixtures folder above the tests holds this file.", name);
    }
}
