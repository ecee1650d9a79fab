namespace DealLang.LanguageServer;

/// <summary>Work on the threads of the pool.</summary>
public sealed class ThreadWork : IServerWork, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Timer> _timers = new(StringComparer.Ordinal);

    public void Start(Action work) => ThreadPool.QueueUserWorkItem(_ => work());

    public void PutOff(string name, TimeSpan delay, Action work)
    {
        lock (_gate)
        {
            if (_timers.Remove(name, out var before)) before.Dispose();
            _timers[name] = new Timer(_ => work(), null, delay, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var timer in _timers.Values) timer.Dispose();
            _timers.Clear();
        }
    }
}
