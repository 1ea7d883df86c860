using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Dashboard.Tests.Rendering;

/// <summary>
/// bUnit was built against AngleSharp.Diffing 1.0. What it calls is the same in 0.17, which lies beside the tests;
/// so the load of the one is answered with the other.
/// </summary>
internal static class OldDiffing
{
    private const string Name = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Answer() => AssemblyLoadContext.Default.Resolving += Load;

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName asked) =>
        string.Equals(asked.Name, Name, StringComparison.Ordinal)
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Name + ".dll"))
            : null;
}
