using System.Diagnostics;
using System.Globalization;

namespace DealLang.Cli;

/// <summary>What long work is at: one line on the error stream that is written over and taken away in the end. Only a terminal is told, and only after two seconds.</summary>
internal sealed class Progress(Surroundings here, double afterSeconds = 2) : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly int _columns = here.ErrorColumns();
    private int _steps;
    private bool _told;

    /// <summary>Passes on what is worked on.</summary>
    public T Step<T>(T work, string name)
    {
        _steps++;
        if (_columns > 0 && _clock.Elapsed.TotalSeconds >= afterSeconds) Tell(name);
        return work;
    }

    public void Dispose()
    {
        if (!_told) return;
        here.Error.Write("\r\e[K");
        here.Error.Flush();
    }

    private void Tell(string name)
    {
        string line = _steps.ToString(CultureInfo.InvariantCulture) + "  " + name;
        here.Error.Write("\r" + (line.Length < _columns ? line : line[..(_columns - 1)]) + "\e[K");
        here.Error.Flush();
        _told = true;
    }
}
