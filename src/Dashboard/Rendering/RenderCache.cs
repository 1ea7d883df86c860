using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dashboard.Rendering;

/// <summary>
/// Keeps what was rendered of a value for as long as the value lives: hundreds of pages that show the same numbers render them once, and
/// hold one copy of it. What is kept is in the language and formats of whoever rendered it, and is handed to nobody else.
/// </summary>
internal static class RenderCache
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<Look, object>> Kept = [];

    /// <summary>What was rendered before, or else what is rendered now.</summary>
    /// <typeparam name="T">Text and numbers, never changed, and with nothing in it that belongs to one reader.</typeparam>
    /// <param name="value">What it is rendered of; never changed.</param>
    /// <param name="how">All that decides how it is rendered; equal for the same result.</param>
    /// <param name="render">Renders it.</param>
    public static T GetOrRender<T>(object value, object how, Func<T> render)
        where T : notnull =>
        (T)
            Kept.GetOrCreateValue(value)
                .GetOrAdd(
                    new Look(typeof(T), how, CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name),
                    static (_, render) => render(),
                    render);

    private readonly record struct Look(Type Type, object How, string Formats, string Language);
}
