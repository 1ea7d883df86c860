using Dashboard.TestKit;

namespace Dashboard.BrowserTests.Product;

/// <summary>The product as it was built, of the same configuration as these tests.</summary>
internal static class ProductFile
{
    /// <summary>
    /// The product's own output, not the copy beside the tests: only there lie the manifests that say where its styles and scripts are.
    /// </summary>
    public static string Path { get; } = SourceTree.PathOf($"src/Dashboard/bin/{Configuration}/net10.0/Dashboard.dll");

    // The tests run from bin/CONFIGURATION/net10.0/.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
