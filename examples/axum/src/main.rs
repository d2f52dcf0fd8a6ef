//! `cargo run -p sayso-example-axum`, then open <http://127.0.0.1:3000/>.

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, sayso_example_axum::application()).await
}
