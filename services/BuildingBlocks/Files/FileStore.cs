using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace ThiDua.BuildingBlocks.Files;

/// <summary>Where files are kept. Section <c>Files</c>.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "Files";

    [Required]
    public string Root { get; set; } = ".data/files";

    /// <summary>Bytes of one file at most.</summary>
    [Range(1, 1L << 32)]
    public long MaximumSize { get; set; } = 10 * 1024 * 1024;
}

/// <param name="Hash">SHA-256 of the content, 64 lower-case hexadecimal digits; the name of the file.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredFile(string Hash, long Size);

/// <summary>
/// Files by their content: the same bytes are kept once, a file never changes under its name, and a reader can prove what was stored.
/// The database holds hash and size; nothing is deleted that a decision rests on.
/// </summary>
public sealed class FileStore(IOptions<FileStoreOptions> options)
{
    private readonly string _root = Path.GetFullPath(options.Value.Root);

    /// <returns><c>null</c> when the content is larger than allowed; nothing is kept then.</returns>
    public async Task<StoredFile?> SaveAsync(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(_root);
        var unfinished = Path.Combine(_root, $"{Guid.NewGuid():n}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew))
            {
                var buffer = new byte[81_920];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
                {
                    if ((size += read) > options.Value.MaximumSize) return null;
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }
                // The row that names the file may be committed right after; the bytes must be on the disk before it.
                file.Flush(flushToDisk: true);
            }
            var stored = new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
            var path = PathOf(stored.Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(unfinished, path, overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <returns><c>null</c> when there is no such file.</returns>
    public Stream? Open(string hash)
    {
        if (hash.Length != 64 || hash.Any(c => !char.IsAsciiHexDigitLower(c))) return null;
        var path = PathOf(hash);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private string PathOf(string hash) => Path.Combine(_root, hash[..2], hash);
}
